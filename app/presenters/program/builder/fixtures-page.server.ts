import { pathTo } from "~/addresses/path-to";
import type { VersionView } from "~/data/program/version.reader.server";
import { getAt, listAt, type Tree } from "~/domain/kernel/draft-tree";
import { factTerm } from "~/domain/program/criteria/describe";
import { factResults } from "~/domain/program/criteria/evaluate";
import type { FixtureOutcome } from "~/domain/program/draft/fixtures";
import { checkVersion } from "~/forms/program/check-version";
import { formats } from "~/i18n/format";
import { printTerm, type Voice } from "~/i18n/phrase";
import { asSentence } from "~/i18n/sentence";
import { createT } from "~/i18n/t.server";
import { placesMark } from "~/data/program/places-mark.server";
import { isCivilDate } from "~/domain/kernel/time/civil-date";
import { type FrameGiven, versionFrame, programName } from "./frame.server";
import { problemsOf } from "./criteria-page.server";
import { conditionWords, voices } from "./criteria-words.server";

export type FixturesGiven = Omit<FrameGiven, "section">;

export const fixturesHref = (version: VersionView): string =>
  pathTo("/admin/versions/:id/fixtures", { id: version.id });

/** The frame of a page about cases. */
export const fixturesFrame = (given: FixturesGiven) => {
  const { version, locale, page } = given;
  const heading = page?.heading ?? createT(locale, "builder")("section.fixtures");
  const frame = versionFrame({ ...given, section: "fixtures" }, version.fixtures, problemsOf(given));
  return {
    frame,
    title: createT(locale, "common")("marks.beside", { text: heading, more: programName(version, locale) }),
  };
};

/** The conditions of a case one by one: how each came out, and on which fact. */
const reasonsOf = ({ result }: FixtureOutcome, voice: Voice) =>
  factResults(result).map(({ truth, criterion, fact }, i) => ({
    key: String(i),
    result: truth,
    condition: asSentence(conditionWords(criterion as unknown as Tree, voice)),
    fact: fact
      ? voice.t("common:marks.pair", {
          label: voice.t(`criteria:factName.${criterion.fact}`),
          text: printTerm(factTerm(criterion.fact, fact.value), voice),
        })
      : undefined,
  }));

export const caseName = (version: VersionView, at: number, locale: FixturesGiven["locale"]): string => {
  const name = getAt(version.fixtures, [at, "name"]);
  return typeof name === "string" && name.trim() !== "" ? name : createT(locale, "builder")("cases.unnamed");
};

/** The cases of a version with what came out and why. */
export async function fixturesPage(given: FixturesGiven) {
  const { version, locale } = given;
  const voice = (await voices())(locale);
  const f = formats(locale);
  const { outcomes } = checkVersion(version, given.ctx.today);
  const truths = ["met", "notMet", "unknown"] as const;
  return {
    ...fixturesFrame(given),
    mark: placesMark(version.fixtures, [[]]),
    passing: outcomes.filter(({ passes }) => passes).length,
    criteriaRead: outcomes.length > 0 || listAt(version.fixtures, []).length === 0,
    cases: listAt(version.fixtures, []).map((each, i) => {
      const outcome = outcomes[i];
      const [on, expected] = [getAt(each, ["on"]), getAt(each, ["expected"])];
      return {
        id: `case-${i + 1}`,
        name: caseName(version, i, locale),
        on: typeof on === "string" && isCivilDate(on) ? f.date(on) : null,
        expected: truths.find((truth) => truth === expected) ?? null,
        cameOut: outcome?.result.truth ?? null,
        passes: outcome ? outcome.passes : null,
        reasons: outcome ? reasonsOf(outcome, voice) : [],
        href: `${fixturesHref(version)}/${i + 1}`,
        removalHref: `${fixturesHref(version)}/${i + 1}/removal`,
      };
    }),
  };
}

/** The index of a case that an address means; null where there is none. */
export const caseAt = (version: Pick<VersionView, "fixtures">, code: string | undefined): number | null => {
  const at = /^[1-9]\d{0,2}$/.test(code ?? "") ? Number(code) - 1 : -1;
  return getAt(version.fixtures, [at]) === undefined ? null : at;
};
