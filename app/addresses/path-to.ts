import type { addresses } from "./addresses";

type Addresses = typeof addresses;

/** An address as its route has it: `/admin/people/:id`. */
export type Address = keyof Addresses;

type Part = string | number;

type NameOf<A extends string> = A extends `${string}/:${infer Name}/${infer Rest}`
  ? Name | NameOf<`/${Rest}`>
  : A extends `${string}/:${infer Name}`
    ? Name
    : never;

type Search<A extends Address> = {
  readonly [Name in Addresses[A][number]]?: Part | null;
};

type Given<A extends Address> = [NameOf<A>] extends [never]
  ? [search?: Search<A>]
  : [parts: { readonly [Name in NameOf<A>]: Part }, search?: Search<A>];

const query = (search: Readonly<Record<string, Part | null | undefined>>): string => {
  const asked = Object.entries(search).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, String(value)]],
  );
  return asked.length === 0 ? "" : `?${new URLSearchParams(asked).toString()}`;
};

/** The path of an address: its parts encoded, and those of its query that are given. */
export function pathTo<A extends Address>(address: A, ...given: Given<A>): string {
  const [first = {}, second = {}] = given as Readonly<Record<string, Part | null>>[];
  if (!address.includes(":")) return address + query(first);
  return address.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(first[name]))) + query(second);
}
