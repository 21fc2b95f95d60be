import type { Translate } from "./types";

/**
 * What is said of a place of a program's content: its name, a hint, one entry of a list, the button that adds one, and of a choice
 * (the path ends in its value) its name and a hint.
 */
type Manner = "field" | "hint" | "entry" | "add" | "option" | "optionHint";

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const camel = (names: readonly string[]): string => names.map((name, i) => (i === 0 ? name : capital(name))).join("");

/**
 * Words of the namespace `builder` for a place, by the names on its path from the most exact to the last alone: for
 * `documents[0].key` those of `documentsKey`, or of `key`. Null where there are none.
 */
export const placeWords = (
  t: Translate,
  manner: Manner,
  path: readonly PropertyKey[],
  values: Readonly<Record<string, string | number>> = {},
): string | null => {
  const translate = t as (key: string, values: Readonly<Record<string, string | number>>) => string;
  const names = path.filter((step) => typeof step === "string");
  for (let from = 0; from < names.length; from += 1) {
    const key = `${manner}.${camel(names.slice(from))}`;
    const text = translate(`builder:${key}`, values);
    if (text !== key && text !== `builder:${key}`) return text;
  }
  return null;
};

/** The name of a field of a program in words; where it has none, the last step of its path. */
export const fieldLabel = (t: Translate, path: readonly PropertyKey[]): string =>
  placeWords(t, "field", path) ?? String(path.at(-1) ?? "");
