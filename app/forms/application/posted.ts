import type { Posted } from "~/forms/program/read-answer";

type Nested = { [key: string]: unknown };

const pathOf = (name: string): string[] => name.match(/[^.[\]]+/g) ?? [];

const child = (parent: Nested | unknown[], key: string, list: boolean): Nested | unknown[] => {
  const slots = parent as Nested;
  const known = slots[key];
  if (typeof known === "object" && known !== null) return known as Nested;
  return (slots[key] = list ? [] : {}) as Nested;
};

const largestIndex = 99;

/**
 * The text fields of a post, nested by name: `members[1].name` is the name of the second entry of `members`, and a name
 * that repeats is a list. Names that no form of ours has are left out.
 */
export const postedOf = (form: FormData): Posted => {
  const root: Nested = Object.create(null) as Nested;
  for (const [name, value] of form) {
    const path = pathOf(name);
    const last = path.pop();
    const unsafe = [...path, last].some((part) => part === undefined || part in {} || Number(part) > largestIndex);
    if (typeof value !== "string" || last === undefined || unsafe) continue;
    let parent: Nested | unknown[] = root;
    for (const [at, key] of path.entries()) parent = child(parent, key, /^\d+$/.test(path[at + 1] ?? last));
    const slots = parent as Nested;
    const known = slots[last];
    if (Array.isArray(known)) known.push(value);
    else slots[last] = known === undefined ? value : [known, value];
  }
  return root;
};
