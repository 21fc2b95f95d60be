import type { DraftChoice } from "~/domain/program/draft/draft-choices";
import { getAt, nameOfPath, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { placeProblems } from "~/domain/program/draft/place-problems";
import { explainPlan, idleMonths } from "~/domain/subsidy/explain";
import { paidMonths, payingEnd } from "~/domain/subsidy/paying-end";
import { type Planned, planSubsidy } from "~/domain/subsidy/plan";
import { tierSchedule } from "~/domain/subsidy/tier-schedule";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { civil } from "~/domain/kernel/time/day-number";
import { firstDayOf, monthOf, shiftMonth } from "~/domain/kernel/time/month";
import { benefitFields, casesOf } from "~/forms/program/builder/parts/benefit";
import { isOfKind } from "~/forms/program/builder/parts/branches";
import {
  readSample,
  SAMPLE_NAMES,
  type Sample,
  sampleErrorPath,
  sampleFields,
  sampleInput,
} from "~/forms/program/builder/sample";
import { planErrorValue } from "~/forms/program/term-problems";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { OpenPoint } from "~/ui/program/builder/view";
import { ledgerRows } from "~/ui/award/ledger-rows";
import { lineWords, tierWords } from "~/ui/award/line-words";
import { paidToWords } from "~/ui/award/paid-to";
import type { PreviewView } from "~/ui/program/builder/preview-view";
import { namedOf } from "./part.server";
import type { PartRequest } from "./parts.server";
import { fieldViews } from "./view.server";

type PlanView = NonNullable<PreviewView["plan"]>;

/** The months of a plan as bars; the two lines of an anniversary month are one. */
const barsOf = ({ plan }: Planned, locale: Locale): Pick<PlanView, "bars" | "highest"> => {
  const [t, f] = [createT(locale, "common"), formats(locale)];
  const amounts = new Map<string, number>();
  for (const { month, amountFen } of plan.lines) amounts.set(month, (amounts.get(month) ?? 0) + amountFen);
  const highest = Math.max(0, ...amounts.values());
  const bars = [...amounts].map(([month, fen]) => ({
    month,
    percent: highest === 0 ? 0 : Math.round((fen / highest) * 1000) / 10,
    words: t("marks.pair", { label: f.month(month), text: f.money(fen) }),
  }));
  return { bars, highest: f.moneyBrief(highest) };
};

const rowsOf = (planned: Planned, locale: Locale): PlanView["rows"] => {
  const [t, f] = [createT(locale, "award"), formats(locale)];
  const lines = explainPlan(planned).map((explained) => ({
    ...explained.line,
    payableFen: explained.line.amountFen,
    why: lineWords(explained, t, f).join(" "),
  }));
  return ledgerRows(lines, idleMonths(planned), t);
};

/** The least and the most that the terms pay when the case begins on any day of its month; null where that is always the same. */
const rangeOf = (terms: Tree | undefined, sample: Sample, start: CivilDate) => {
  const month = monthOf(start);
  const days = Array.from({ length: 31 }, (_, i) => addDays(firstDayOf(month), i)).filter(
    (day) => monthOf(day) === month,
  );
  const totals = days.flatMap((day) => {
    const planned = planSubsidy(sampleInput(terms, setAt(sample, ["sample", "start"], day)));
    return planned.ok ? [planned.plan.totalFen] : [];
  });
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  return least < most ? { month, least, most } : null;
};

const planView = (planned: Planned, range: ReturnType<typeof rangeOf>, locale: Locale): PlanView => {
  const [t, words, f] = [createT(locale, "builder"), createT(locale, "award"), formats(locale)];
  const { plan, basis } = planned;
  const stopped = paidToWords(payingEnd(planned), t, f);
  return {
    facts: [
      { term: t("preview.total"), value: f.money(plan.totalFen) },
      ...(range
        ? [
            {
              term: t("preview.otherStarts", { month: f.month(range.month) }),
              value: t("preview.between", { least: f.money(range.least), most: f.money(range.most) }),
            },
          ]
        : []),
      { term: t("preview.months"), value: f.months(paidMonths(plan)) },
      { term: t("preview.lastDay"), value: f.date(addDays(plan.end, -1)) },
      ...(stopped ? [{ term: t("award:timeline.lastPaidDay"), value: stopped }] : []),
      ...tierSchedule(basis).map(({ tier, from, to }) => ({
        term: t("preview.range", { from: f.date(from), to: f.date(addDays(to, -1)) }),
        value: tierWords(tier, words, f),
      })),
    ],
    ...barsOf(planned, locale),
    rows: rowsOf(planned, locale),
    totalFen: plan.totalFen,
  };
};

/** "100 m² at ¥50: ¥120,000 in 32 months". */
const briefly = ({ basis, plan }: Planned, answer: string | null, locale: Locale): string => {
  const [t, f] = [createT(locale, "builder"), formats(locale)];
  const [lease] = basis.input.lease;
  const brief = t("preview.brief", {
    area: f.area(lease?.areaM2 ?? 0),
    rent: f.moneyBrief(lease?.rentFenPerM2Month ?? 0),
    total: f.moneyBrief(plan.totalFen),
    months: f.months(paidMonths(plan)),
  });
  return answer === null ? brief : t("preview.ofAnswer", { answer, brief });
};

interface Tried {
  readonly base: TreePath;
  readonly terms: Tree | undefined;
  /** The answer that leads to them, in words. */
  readonly answer: string | null;
}

/** The terms that the sample is tried on; null where the program pays nothing for space. */
const chosenTerms = (tree: Tree, sample: Sample, cases: readonly DraftChoice[]): Tried | null => {
  const benefit = getAt(tree, ["benefit"]);
  if (isOfKind("same")(benefit)) return { base: ["benefit", "terms"], terms: getAt(benefit, ["terms"]), answer: null };
  const answer = getAt(sample, ["sample", "case"]);
  if (!isOfKind("byAnswer")(benefit) || typeof answer !== "string") return null;
  const label = cases.find(({ value }) => value === answer)?.label ?? answer;
  return { base: ["benefit", "cases", answer], terms: getAt(benefit, ["cases", answer]), answer: label };
};

/** What the terms of a tree pay in the case that was typed; null where there are none to try. Refusals name their fields. */
export function benefitPreview(
  { ctx, locale }: Pick<PartRequest, "ctx" | "locale">,
  tree: Tree,
  typed: FormData,
): PreviewView | null {
  const cases = isOfKind("byAnswer")(getAt(tree, ["benefit"])) ? casesOf(tree, locale) : [];
  const start = firstDayOf(shiftMonth(monthOf(ctx.today), 1));
  const sample = readSample(typed, start, cases);
  const chosen = chosenTerms(tree, sample, cases);
  if (chosen === null) return null;
  const planned = planSubsidy(sampleInput(chosen.terms, sample));
  const problems = planned.ok
    ? []
    : planned.errors.map((error) => ({ path: sampleErrorPath(error, chosen.base), message: planErrorValue(error) }));
  const given = { locale, errorsOf: () => [] };
  const fields = sampleFields(cases);
  const named = namedOf(
    [...fieldViews({ ...given, tree: sample }, fields), ...fieldViews({ ...given, tree }, benefitFields(tree, locale))],
    locale,
  );
  const placed = placeProblems(
    named.map(({ name }) => name),
    problems,
  );
  const errorsOf = (name: string) => placed.flatMap((each) => (each.name === name ? [each.problem.message] : []));
  const refused = placed.map(({ problem, name }): OpenPoint => {
    const label = named.find((each) => each.name === name)?.label;
    return { id: name ?? nameOfPath(chosen.base), label, message: problem.message };
  });
  return {
    sample: fieldViews({ ...given, tree: sample, errorsOf }, fields),
    refused,
    brief: planned.ok ? briefly(planned, chosen.answer, locale) : "",
    plan: planned.ok
      ? planView(planned, rangeOf(chosen.terms, sample, civil(planned.basis.clock.start)), locale)
      : null,
  };
}

/** What was typed into the inputs of the sample, as an address has it. */
export const typedTerms = ({ searchParams }: URL): FormData => {
  const typed = new FormData();
  for (const name of SAMPLE_NAMES) {
    const text = searchParams.get(name);
    if (text !== null) typed.append(name, text);
  }
  return typed;
};
