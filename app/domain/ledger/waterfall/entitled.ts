import { groupBy } from "~/domain/kernel/group-by";
import type { Fen } from "~/domain/kernel/money/fen";
import type { Month } from "~/domain/kernel/time/month";
import type { ExplainedCap } from "~/domain/subsidy/caps";
import { explainPlan, type LineExplanation } from "~/domain/subsidy/explain";
import type { Book, CeilingsBook, PlanBook } from "../book";
import { type GrantedMonth, type GrantedMonths, grantedMonths } from "./granted-months";
import type { EntitledStep } from "./types";
import { grantActs, lastAct, type Written } from "./written";

const sumOf = (steps: readonly EntitledStep[]): Fen => steps.reduce((sum, { fen }) => sum + fen, 0);

const planStep = ({ line, parts, monthDays, dayWeight }: LineExplanation): EntitledStep => ({
  step: "plan",
  fen: line.grossFen,
  year: line.year,
  parts,
  monthDays,
  dayWeight,
});

/** What each cap takes of a line, in order. */
const capSteps = ({ line: { grossFen } }: LineExplanation, caps: readonly ExplainedCap[]): EntitledStep[] => {
  let amount = grossFen;
  return caps.map(({ cap, leftFen }) => {
    const fen = leftFen - amount;
    amount = leftFen;
    return { step: "cap", fen, cap, leftFen };
  });
};

/** The step that leaves `to` of what the steps so far come to; none where they come to it. */
const onlyWhere = (fen: Fen, step: (fen: Fen) => EntitledStep): EntitledStep[] => (fen === 0 ? [] : [step(fen)]);

const planMonth = (
  { acts }: Written,
  book: PlanBook,
  month: Month,
  explained: readonly LineExplanation[],
  granted: GrantedMonth | undefined,
  plain: boolean,
): EntitledStep[] => {
  const steps = explained.map(planStep);
  const opened = book.opened.get(month);
  if (opened !== undefined) {
    const act = lastAct(acts, "opening", book.id, month);
    steps.push({ step: "opened", fen: opened - sumOf(steps), act });
  } else {
    steps.push(
      ...explained.flatMap((line, i) => capSteps(line, plain ? line.caps : (granted?.lines[i]?.lowering ?? []))),
    );
  }
  if (book.lapsed.has(month)) {
    const act = lastAct(acts, "lapse", book.id, month);
    steps.push(...onlyWhere(0 - sumOf(steps), (fen) => ({ step: "lapsed", fen, act })));
  } else if (opened === undefined && granted?.yieldsTo) {
    const award = granted.yieldsTo;
    steps.push(...onlyWhere(0 - sumOf(steps), (fen) => ({ step: "highest", fen, award })));
  }
  return steps;
};

const ofPlan = (
  written: Written,
  book: PlanBook,
  granted = grantedMonths(written.books, book),
  only?: ReadonlySet<Month>,
): Map<Month, EntitledStep[]> => {
  const explained = groupBy(explainPlan(book.plan, only), ({ line }) => line.month);
  const months = new Set([...explained.keys(), ...book.opened.keys()]);
  return new Map(
    [...months].map((month) => [
      month,
      planMonth(written, book, month, explained.get(month) ?? [], granted.get(month), granted.size === 0),
    ]),
  );
};

const ofGrants = ({ acts }: Written, book: CeilingsBook): Map<Month, EntitledStep[]> => {
  const by = grantActs(acts, book.id);
  const months = new Map<Month, EntitledStep[]>();
  for (const [i, { month, fen, counts }] of book.grants.entries())
    if (counts) months.set(month, [...(months.get(month) ?? []), { step: "grant", fen, act: by[i] ?? -1 }]);
  for (const [month, steps] of months) {
    const act = lastAct(acts, "lapse", book.id, month);
    if (book.lapsed.has(month)) steps.push(...onlyWhere(0 - sumOf(steps), (fen) => ({ step: "lapsed", fen, act })));
  }
  return months;
};

/** By which steps the months of an approved award are payable with what they are; `granted` are its months, where they are known, `only` those asked for. */
export const entitledSteps = (
  written: Written,
  book: Book,
  granted?: GrantedMonths,
  only?: ReadonlySet<Month>,
): ReadonlyMap<Month, readonly EntitledStep[]> =>
  book.kind === "plan" ? ofPlan(written, book, granted, only) : ofGrants(written, book);
