import type { VersionView } from "~/data/program/version.reader.server";
import { listAt } from "~/domain/kernel/draft-tree";
import { derivedFrom, type FactKey, factDefinition } from "~/domain/program/criteria/facts";
import { inLanguage } from "~/domain/kernel/localized-text";
import { conditionsIn, outlineOf } from "~/domain/program/criteria/logic-tree";
import { fixtureFields } from "~/forms/program/builder/parts/fixture";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { placesMark } from "~/data/program/places-mark.server";
import type { BuilderPart } from "./parts.server";
import { criteriaRoot } from "./criteria-page.server";
import { factOf, unitWords } from "./criteria-words.server";
import { caseName } from "./fixtures-page.server";
import { offeredZones } from "./offered-zones.server";

/** The facts that a version's criteria look at, and those that they are derived from. */
const usedFacts = (version: VersionView): Set<FactKey> =>
  new Set(
    conditionsIn(outlineOf(criteriaRoot(version))).flatMap(({ condition }) => {
      const fact = factOf(condition);
      return fact ? [fact, ...derivedFrom(fact)] : [];
    }),
  );

/** One case on a page of its own. */
export const fixturePart = (version: VersionView, at: number, locale: Locale): BuilderPart => {
  const t = createT(locale, "builder");
  const named = (fact: FactKey) => t(`criteria:factName.${fact}`);
  return {
    section: "fixtures",
    page: { places: [[at]], here: `fixtures/${at + 1}`, heading: caseName(version, at, locale) },
    partFor: async () => {
      const zones = await offeredZones(version.fixtures);
      const words = {
        fact: (fact: FactKey) => {
          const unit = unitWords(t, fact);
          return unit ? t("cases.factName", { fact: named(fact), unit }) : named(fact);
        },
        hint: (fact: FactKey) => {
          const from = derivedFrom(fact);
          return from.length > 0 ? t("cases.derived", { from: formats(locale).list(from.map(named)) }) : undefined;
        },
        options: (fact: FactKey) => {
          const { type, options = [] } = factDefinition(fact);
          if (type === "zone") return zones.map(({ slug, name }) => ({ value: slug, label: inLanguage(name, locale) }));
          const translate = t as (key: string) => string;
          return options.map((value) => ({ value, label: translate(`company:value.${fact}.${value}`) }));
        },
        expected: (["met", "notMet", "unknown"] as const).map((value) => ({
          value,
          label: t(`criteria:criterion.${value}`),
        })),
        facts: t("cases.facts"),
        otherFacts: t("cases.otherFacts"),
      };
      return { fieldsOf: () => fixtureFields([at], usedFacts(version), words) };
    },
  };
};

/** Where the case that a form was read with stands now, though others came or went before it; null when it is gone. */
export const caseNow = (version: VersionView, at: number | null, mark: string): number | null => {
  const isAsRead = (i: number) => placesMark(version.fixtures, [[i]]) === mark;
  if (at !== null && isAsRead(at)) return at;
  const moved = listAt(version.fixtures, []).flatMap((_, i) => (isAsRead(i) ? [i] : []));
  return moved.length === 1 && moved[0] !== undefined ? moved[0] : at;
};

/** The form of a case under the names of the place where that stands now. */
export const formAtCase = (form: FormData, at: number): FormData => {
  const moved = new FormData();
  for (const [name, value] of form) moved.append(name.replace(/^\[\d+\]/, `[${at}]`), value);
  return moved;
};
