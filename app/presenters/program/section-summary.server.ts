import { termsCases } from "~/domain/program/terms/terms-for";
import { conditionsIn, outlineOf } from "~/domain/program/criteria/logic-tree";
import { getAt, listAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { looseText } from "~/domain/kernel/loose-text";
import { benefitSummary } from "~/domain/program/terms/benefit-summary";
import type { Section } from "~/domain/program/draft/sections";
import { addDays, isCivilDate } from "~/domain/kernel/time/civil-date";
import { reporters } from "~/domain/program/terms/month-rules";
import { benefit } from "~/forms/program/benefit";
import { formats } from "~/i18n/format";
import { LOCALES, locales } from "~/i18n/locale";
import { printPhrase, type Voice } from "~/i18n/phrase";
import type { T } from "~/i18n/types";

/** A draft's content and what its parts are put into words with. */
interface Given {
  readonly tree: Tree;
  readonly voice: Voice;
  readonly t: T<"program">;
}

const said = ({ tree, voice }: Given, path: TreePath): string => {
  const value = getAt(tree, path);
  return typeof value === "number" ? formats(voice.locale).number(value) : typeof value === "string" ? value : "?";
};

/** The date at a place in words, `days` later; null where there is none. */
const dated = ({ tree, voice }: Given, path: TreePath, days = 0): string | null => {
  const value = getAt(tree, path);
  return typeof value === "string" && isCivilDate(value) ? formats(voice.locale).date(addDays(value, days)) : null;
};

const namesOf = ({ tree, voice, t }: Given): string => {
  const name = getAt(tree, ["name"]);
  const languages = locales.filter((locale) => getAt(name, [locale])).map((locale) => LOCALES[locale].name);
  const shown = looseText(name, voice.locale) || t("unnamed");
  return languages.length === 0
    ? shown
    : t("summary.languages", { name: shown, languages: languages.join(t("common:marks.list")) });
};

const openingOf = (given: Given): string => {
  const { tree, t } = given;
  if (getAt(tree, ["open"]) !== true) return t("summary.described");
  if (getAt(tree, ["applicationWindow", "kind"]) === "always") return t("summary.always");
  const from = dated(given, ["applicationWindow", "from"]);
  const to = dated(given, ["applicationWindow", "to"], -1);
  return from && to ? t("summary.range", { from, to }) : t("summary.unread");
};

const moneyOf = ({ tree, voice, t }: Given): string => {
  const translate = t as (key: string) => string;
  const named = (key: string, value: Tree | undefined): string =>
    typeof value === "string" ? translate(`program:terms.${key}.${value}`) : "?";
  const funding = listAt(tree, ["funding"]).map((entry) => {
    const [source, share] = [getAt(entry, ["source"]), getAt(entry, ["share"])];
    const known = source === "city" || source === "zone" ? named("fundingSource", source) : String(source ?? "?");
    return t("summary.source", { source: known, share: shareOf(share, voice) });
  });
  return t("summary.paid", {
    settlement: named("settlement", getAt(tree, ["settlement"])),
    funding: funding.join(t("common:marks.list")),
    premises: named("premises", getAt(tree, ["premises"])),
  });
};

const shareOf = (share: Tree | undefined, { locale }: Voice): string => {
  const shown = typeof share === "string" ? formats(locale).percent(share) : "";
  return /\d/.test(shown) ? shown : "?";
};

/** What is paid for space, in a line: the terms themselves, or how many sets of them there are. */
const benefitOf = ({ tree, voice, t }: Given): string => {
  const written = getAt(tree, ["benefit"]);
  if (written === null) return t("summary.noBenefit");
  const read = benefit.safeParse(written);
  if (!read.success) return t("summary.unread");
  if (read.data.kind === "byAnswer") return t("summary.byAnswer", { count: termsCases(read.data).length });
  const [all] = benefitSummary({ benefit: read.data, settlement: "waived", steps: [] });
  // The last phrase says who is paid, which stands under money.
  const phrases = all?.phrases.slice(0, -1) ?? [];
  return phrases.map((phrase) => printPhrase(phrase, voice)).join(t("criteria:join.all"));
};

const documentsOf = ({ tree, t }: Given): string => {
  const list = listAt(tree, ["documents"]);
  const conditional = list.filter((entry) => getAt(entry, ["requiredWhen"]) !== "always").length;
  const documents = t("summary.documents", { count: list.length });
  return conditional === 0 ? documents : t("summary.conditional", { documents, count: conditional });
};

const scoringOf = ({ tree, t }: Given): string => {
  const list = listAt(tree, ["scoring"]);
  const points = list.map((entry) => getAt(entry, ["max"])).filter((max) => typeof max === "number");
  return t("summary.scoring", { count: list.length, max: points.reduce((all, max) => all + max, 0) });
};

const monthsOf = (given: Given): string => {
  const by = reporters.find((each) => each === getAt(given.tree, ["report", "by"]));
  if (!by) return given.t("summary.unread");
  const count = listAt(given.tree, ["items"]).length + listAt(given.tree, ["hires"]).length;
  return [
    given.t(`summary.months_${by}`, { days: said(given, ["lapseDaysAfterEnd"]) }),
    ...(count === 0 ? [] : [given.t("summary.items", { count })]),
  ].join(given.t("common:marks.next"));
};

const summaries: Readonly<Record<Section, (given: Given) => string>> = {
  names: namesOf,
  basis: (given) => {
    const clauses = given.t("summary.clauses", { count: listAt(given.tree, ["legalBasis"]).length });
    const date = dated(given, ["fairCompetitionReview", "on"]);
    return [clauses, date ? given.t("summary.reviewed", { date }) : given.t("summary.notReviewed")].join(
      given.t("common:marks.next"),
    );
  },
  opening: openingOf,
  process: (given) => {
    const days = (step: string) => said(given, ["stepWorkingDays", step]);
    const [intake, review, decision] = [days("intake"), days("review"), days("decision")];
    return given.t("summary.days", { intake, review, decision, notice: said(given, ["noticeWorkingDays"]) });
  },
  money: moneyOf,
  benefit: benefitOf,
  months: monthsOf,
  changes: (given) => {
    const count = listAt(given.tree, ["changes"]).length;
    return given.t("summary.changes", { count, heard: said(given, ["hearingDays"]) });
  },
  criteria: ({ tree, t }) => {
    const count = conditionsIn(outlineOf(getAt(tree, ["criteria"]) ?? null)).length;
    return count === 0 ? t("summary.noConditions") : t("summary.conditions", { count });
  },
  documents: documentsOf,
  questions: ({ tree, t }) => {
    const steps = listAt(tree, ["steps"]);
    const count = steps.reduce<number>((all, step) => all + listAt(step, ["questions"]).length, 0);
    return t("summary.questions", { count, pages: t("summary.pages", { count: steps.length }) });
  },
  scoring: scoringOf,
};

/** What stands in a part of a version, in a line; what cannot be read is said to be incomplete. */
export const sectionSummary = (section: Section, given: Given): string => summaries[section](given);
