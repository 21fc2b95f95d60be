import type { ContentChange } from "~/domain/program/draft/compare-trees";
import { comparedRow } from "~/domain/program/draft/compare-trees";
import { factTerm } from "~/domain/program/criteria/describe";
import { getAt, listAt, type Tree } from "~/domain/kernel/draft-tree";
import { FACT_KEYS, type FactKey, factDefinition } from "~/domain/program/criteria/facts";
import { matchEntries } from "~/domain/kernel/match-entries";
import { isCivilDate } from "~/domain/kernel/time/civil-date";
import { factValue } from "~/forms/program/fact-value";
import { formats } from "~/i18n/format";
import { printTerm } from "~/i18n/phrase";
import { labelOf } from "~/i18n/place-trail";
import type { ContentVoice } from "./content-voice.server";

const factWords = (voice: ContentVoice, fact: FactKey, value: Tree): string => {
  const read = factValue(factDefinition(fact)).safeParse(value);
  return read.success ? printTerm(factTerm(fact, read.data), voice) : String(value);
};

const truths = ["met", "notMet", "unknown"] as const;

/** What a case says, a line for each thing: its day, what is expected, and each fact. */
const caseLines = (voice: ContentVoice, entry: Tree): string[] => {
  const { t, locale } = voice;
  const [on, expected] = [getAt(entry, ["on"]), getAt(entry, ["expected"])];
  const truth = truths.find((each) => each === expected);
  const day = typeof on === "string" && isCivilDate(on) ? formats(locale).date(on) : String(on ?? "");
  const facts = FACT_KEYS.flatMap((fact): [string, string][] => {
    const value = getAt(entry, ["facts", fact]);
    return value === undefined || value === null
      ? []
      : [[t(`criteria:factName.${fact}`), factWords(voice, fact, value)]];
  });
  const said: [string, string][] = [
    [labelOf(t, ["on"]), day],
    [labelOf(t, ["expected"]), truth ? t(`criteria:criterion.${truth}`) : String(expected ?? "")],
    ...facts,
  ];
  return said.flatMap(([field, value]) => (value === "" ? [] : [t("value.field", { field, value })]));
};

const nameOf = ({ t }: ContentVoice, entry: Tree): string => {
  const name = getAt(entry, ["name"]);
  return typeof name === "string" && name.trim() !== "" ? name : t("builder:cases.unnamed");
};

/** The cases of two versions side by side, known by their names. */
export const fixtureChanges = (before: Tree, after: Tree): ContentChange[] => {
  const [one, other] = [listAt(before, []), listAt(after, [])];
  return matchEntries(one, other).flatMap(({ before: from, after: to }) =>
    comparedRow({ path: [from ?? -1], tree: one[from ?? -1] }, { path: [to ?? -1], tree: other[to ?? -1] }),
  );
};

/** A difference of cases in words. */
export const fixtureRow = ({ kind, before, after }: ContentChange, voice: ContentVoice, number: string) => ({
  key: `case ${number}`,
  kind,
  place: nameOf(voice, (after ?? before)?.value ?? null),
  before: before && caseLines(voice, before.value),
  after: after && caseLines(voice, after.value),
});
