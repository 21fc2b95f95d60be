import type { ApprovedTerms } from "~/domain/decision/approvals";
import { earliestStart, latestStart } from "~/domain/decision/earliest-start";
import { payeeOf } from "~/domain/decision/payee";
import { plannedAward, type PlannedAward } from "~/domain/decision/planned-award";
import { mayBeginOn } from "~/domain/program/terms/first-day";
import { countedAnswers } from "~/domain/program/form/counted-answers";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { type Commitment, reservePlan } from "~/domain/budget/reservation";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { yearOf } from "~/domain/kernel/time/month";
import { holdCompany } from "~/data/company/hold-company.server";
import { lockBudgetLines } from "~/data/budget/budget.server";
import type { Tx } from "~/data/kernel/db.server";
import type { DecisionCase } from "~/data/decision/case.server";
import { operatorsOf } from "~/data/space/operator.reader.server";
import { isTaken, lockUnit } from "~/data/space/occupancy.server";
import { Refusal } from "~/platform/errors";
import { budgetGone } from "../budget/budget-gone.server";
import { planBasis } from "~/data/decision/plan-basis.server";

export interface ProposedAward extends PlannedAward {
  readonly basis: string;
  /** Whom it is paid to, where that is an operator. */
  readonly operatorId: string | null;
  /** What it takes from each line of the budget. */
  readonly commitments: readonly Commitment[];
}

/**
 * The award that approving these terms would make now. Locks the awards of the company, and the unit and the budget lines that it takes, and reserves nothing.
 * Refused when it would begin before or after it may or on a day that the version does not let it, the terms make no plan, the unit is not free on its days or of another zone, or the budget of a year is short.
 */
export async function proposeAward(
  tx: Tx,
  found: DecisionCase,
  { start, unitId, operatorId: chosen }: ApprovedTerms,
  today: CivilDate,
): Promise<ProposedAward> {
  const { content, answers } = found;
  const applied = { ...found, firstDay: content.firstDay };
  const earliest = earliestStart(applied);
  if (start < earliest) throw new Refusal("approval.startTooEarly", { date: earliest });
  const latest = latestStart(applied, today);
  if (start > latest) throw new Refusal("approval.startTooLate", { date: latest });
  if (!mayBeginOn(content.firstDay, start)) throw new Refusal("approval.startNotFirst");
  const { companyId } = found;
  await holdCompany(tx, companyId);
  const unit = content.premises === "unit" && unitId ? await lockUnit(tx, { unitId, companyId }, start) : null;
  if (unit && (unit.zoneId !== found.zoneId || (unit.withdrawnOn !== null && unit.withdrawnOn <= start)))
    throw unitGone;
  const award = plannedAward(content, countedAnswers(questionsIn(content), answers), start, unit);
  if (!award.ok) throw new Refusal(`approval.${award.problem}`);
  const { proposal, planned } = award;
  const { plan } = planned;
  if (unit && (await isTaken(tx, { unitId: unit.id, companyId }, { from: start, to: plan.end }))) throw unitGone;
  const operatorId = await payee(tx, found, { unitId: proposal.unitId, chosen }, today);
  const years = [...new Set(plan.lines.map((line) => yearOf(line.month)))];
  const reserved = reservePlan(plan, content.funding, await lockBudgetLines(tx, found.programId, years));
  if (reserved.ok) return { ...award, operatorId, basis: planBasis(proposal), commitments: reserved.commitments };
  const { programId } = found;
  throw await budgetGone(
    tx,
    reserved.shortages.map((short) => ({ ...short, programId })),
  );
}

async function payee(
  tx: Tx,
  { id: applicationId, zoneId, content: { settlement } }: DecisionCase,
  { unitId, chosen }: { readonly unitId: string | null; readonly chosen: string | null },
  today: CivilDate,
): Promise<string | null> {
  const operators = settlement === "toOperator" ? await operatorsOf({ unitId, applicationId, zoneId }, today, tx) : [];
  const found = payeeOf(settlement, operators, chosen);
  if (found.ok) return found.operatorId;
  const reason = `approval.${found.problem}`;
  throw new Refusal(reason, {}, found.problem === "operatorMissing" ? { operatorId: [reason] } : {});
}

export const unitGone = new Refusal("unitGone", {}, { unitId: ["unitGone"] });
