import { isLocale, LOCALES } from "./locale";
import { placeWords } from "./place-words";
import type { Translate } from "./types";

/** Lists whose entries the builder's pages name otherwise, or not at all. */
const entries = ["all", "any", "steps", "questions", "options", "dated"] as const;

type Entry = (typeof entries)[number];

const isEntry = (name: string): name is Entry => (entries as readonly string[]).includes(name);

type Path = readonly PropertyKey[];

/** The name of a field; those of questions and conditions, which the builder's words do not know, have their own. */
export const labelOf = (t: Translate, path: Path): string => {
  const name = String(path.findLast((step) => typeof step === "string") ?? "");
  const key = `program:questionField.${name}`;
  const own = (t as (key: string) => string)(key);
  return placeWords(t, "field", path) ?? (own === key || key.endsWith(`:${own}`) ? name : own);
};

/** What an entry of a list, or a set of terms by its answer, is called by itself; null where it has no name. */
export type NameAt = (path: Path) => string | null;

/** One entry of a list: "Document 2", "Condition 3". */
const entryLabel = (t: Translate, list: Path, at: number): string => {
  const n = at + 1;
  const name = String(list.at(-1) ?? "");
  if (isEntry(name)) return t(`program:place.${name}`, { n });
  return placeWords(t, "entry", list, { n }) ?? `${labelOf(t, list)} ${n}`;
};

/**
 * A place of a program's content in words, from the outside in: the entries of lists on the way, its own name, its language.
 * `documents[1].name.zh-CN` is "Document 2", "Name", "简体中文"; with names of entries "Document 2: Lease" in the first place.
 */
export const placeTrail = (t: Translate, path: Path, nameAt: NameAt = () => null): string[] => {
  const own = path.findLastIndex((step) => typeof step === "string" && !isLocale(step));
  const named = (label: string, place: Path): string => {
    const name = nameAt(place);
    return name ? t("program:place.named", { entry: label, name }) : label;
  };
  return path.flatMap((step, i) => {
    if (typeof step !== "string") return [];
    const [here, next] = [path.slice(0, i + 1), path[i + 1]];
    if (typeof next === "number") return [named(entryLabel(t, here, next), [...here, next])];
    if (path[i - 1] === "cases") return [nameAt(here) ?? step];
    if (isLocale(step)) return [LOCALES[step].name];
    return i === own ? [labelOf(t, here)] : [];
  });
};
