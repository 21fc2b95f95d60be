import { readPlaces } from "~/data/city/places.server";
import { describe } from "~/domain/program/criteria/describe";
import { getAt, listAt, type Tree } from "~/domain/kernel/draft-tree";
import { FACT_KEYS, type FactKey, factDefinition } from "~/domain/program/criteria/facts";
import { inLanguage } from "~/domain/kernel/localized-text";
import { looseText } from "~/domain/kernel/loose-text";
import { outlineOf, sentenceOf } from "~/domain/program/criteria/logic-tree";
import { criterion } from "~/forms/program/criterion";
import type { Locale } from "~/i18n/locale";
import type { Voice } from "~/i18n/phrase";
import { asSentence, printSentence, type SentenceShape } from "~/i18n/sentence";
import { createT } from "~/i18n/t.server";
import type { T } from "~/i18n/types";

/** The voice of each language, with the names that zones have there. */
export async function voices(): Promise<(locale: Locale) => Voice> {
  const { zones } = await readPlaces();
  return (locale) => {
    const names = new Map(zones.map(({ slug, name }) => [slug, inLanguage(name, locale)]));
    return { t: createT(locale, "criteria"), locale, zoneName: (slug) => names.get(slug) ?? slug };
  };
}

/** The fact that a condition of a draft looks at; null where it is none. */
export const factOf = (condition: Tree | undefined): FactKey | null =>
  FACT_KEYS.find((key) => key === getAt(condition, ["fact"])) ?? null;

/** A condition of a draft as the part of a sentence; one that is not finished says so. */
export const criterionSentence = (condition: Tree): SentenceShape => {
  const read = criterion.safeParse(condition);
  return read.success ? describe(read.data) : { kind: "phrase", key: "criteria:unfinished", terms: {} };
};

/** Criteria of a draft as one sentence. */
export const wholeSentence = (root: Tree, voice: Voice): string =>
  asSentence(printSentence(sentenceOf(outlineOf(root), criterionSentence), voice));

/** One condition of a draft as part of a sentence, with its fact while it is not finished. */
export const conditionWords = (condition: Tree, voice: Voice): string => {
  const words = printSentence(criterionSentence(condition), voice);
  const fact = factOf(condition);
  return fact === null || criterion.safeParse(condition).success
    ? words
    : voice.t("common:marks.pair", { label: voice.t(`criteria:factName.${fact}`), text: words });
};

/** The clauses of a draft's legal basis to choose from. */
export const clauseOptions = (content: Tree, locale: Locale) =>
  listAt(content, ["legalBasis"]).flatMap((clause) => {
    const value = getAt(clause, ["key"]);
    const label = ["title", "clause"]
      .map((name) => looseText(getAt(clause, [name]), locale))
      .join(" ")
      .trim();
    return typeof value === "string" && value !== "" ? [{ value, label: label || value }] : [];
  });

/** What a value of a fact is counted in; null for what is not counted. */
export const unitWords = (t: T<"builder">, fact: FactKey): string | null => {
  const { type, unit } = factDefinition(fact);
  if (type === "money" || type === "area") return t(`unit.${type}`);
  return unit ? t(`unit.${unit}`) : null;
};
