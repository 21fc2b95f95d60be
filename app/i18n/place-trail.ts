import { isLocale, LOCALES } from "./locale";
import { fieldLabel, placeWords } from "./place-words";
import type { Translate } from "./types";

/** Lists whose entries the builder's pages name otherwise, or not at all. */
const entries = ["all", "any", "steps", "questions", "options", "dated"] as const;

type Entry = (typeof entries)[number];

const isEntry = (name: string): name is Entry => (entries as readonly string[]).includes(name);

/** One entry of a list: "Document 2", "Condition 3". */
export const entryLabel = (t: Translate, list: readonly PropertyKey[], at: number): string => {
  const n = at + 1;
  const name = String(list.at(-1) ?? "");
  if (isEntry(name)) return t(`programs:place.${name}`, { n });
  return placeWords(t, "entry", list, { n }) ?? `${fieldLabel(t, list)} ${n}`;
};

/**
 * A place of a program's content in words, from the outside in: the entries of lists on the way, its own name, its language.
 * `documents[1].name.zh-CN` is "Document 2", "Name", "简体中文".
 */
export const placeTrail = (t: Translate, path: readonly PropertyKey[]): string[] => {
  const names = path.filter((step) => typeof step === "string");
  const own = names.findLastIndex((name) => !isLocale(name));
  let at = -1;
  return path.flatMap((step, i) => {
    if (typeof step !== "string") return [];
    at += 1;
    const next = path[i + 1];
    if (typeof next === "number") return [entryLabel(t, path.slice(0, i + 1), next)];
    if (isLocale(step)) return [LOCALES[step].name];
    return at === own ? [fieldLabel(t, path.slice(0, i + 1))] : [];
  });
};
