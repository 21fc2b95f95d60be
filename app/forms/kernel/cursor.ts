import { z } from "zod";
import type { CursorOf, Key, List, SortOf } from "~/domain/kernel/list/list";

/** Years before 2000, dates that do not exist and the like would be refused by the database rather than here. */
const keys: Readonly<Record<Key, z.ZodType<string | number>>> = {
  moment: z.iso.datetime().startsWith("2"),
  day: z.iso.date().startsWith("2"),
  number: z.int().min(0).max(2_147_483_647),
  text: z
    .string()
    .max(320)
    .regex(/^\P{Cc}*$/u),
  id: z.uuid(),
};

/** Where the next page begins, as an opaque text for the address. */
export const formatCursor = <L extends List>(sort: SortOf<L>, cursor: CursorOf<L>): string => {
  const bytes = new TextEncoder().encode(JSON.stringify([sort, ...cursor]));
  return btoa(String.fromCodePoint(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
};

/** The cursor of an address; null where it is none, or of another sort. */
export function parseCursor<L extends List>({ sorts }: L, sort: SortOf<L>, text: string): CursorOf<L> | null {
  const parts = (sorts[sort] ?? []).map((key) => keys[key]);
  const parsed = z.tuple([z.literal(sort), ...parts]).safeParse(decoded(text));
  return parsed.success ? (parsed.data.slice(1) as unknown as CursorOf<L>) : null;
}

function decoded(text: string): unknown {
  try {
    const bytes = Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (byte) => byte.charCodeAt(0));
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
