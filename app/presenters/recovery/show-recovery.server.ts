import type { UseCaseContext } from "~/data/access/context";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { asItStands } from "~/data/kernel/db.server";
import { contentOf } from "~/data/program/content.server";
import { type OwedWithCases, readOwed } from "~/data/recovery/owed.server";
import { readPayInto } from "~/data/recovery/pay-into.server";
import { readRecovery, type RecoveryView } from "~/data/recovery/recovery.reader.server";
import { can } from "~/domain/access/can";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { recoveryActions } from "~/domain/recovery/decide";
import { answerEnd } from "~/domain/recovery/due";
import { planStanding } from "~/domain/recovery/instalments";
import { monthStanding, type RecoveryProposal, recoveryApprovals, recoveryEffect } from "~/domain/recovery/judgement";
import { owedSums } from "~/domain/recovery/owed";
import {
  debtorStepPages,
  type DebtorStepName,
  recoveryStepsOpen,
  type RecoveryStepName,
} from "~/domain/recovery/step-pages";
import { type Locale, textLocale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { fingerprint } from "~/platform/fingerprint.server";

export type RecoverySide = "admin" | "founder" | "operator";

/** A month with a debt, as pages and letters show it. */
const monthView = (
  { causes, cases, ...month }: OwedWithCases,
  heardOn: CivilDate,
  rule: Parameters<typeof monthStanding>[1],
  proposal: RecoveryProposal | null,
) => {
  const judged = proposal?.kind === "demand" ? proposal.months.find((each) => each.month === month.month) : undefined;
  return {
    ...month,
    ...monthStanding(month, rule, heardOn),
    causes: causes.map(({ position, on, fen, act }) => ({
      on,
      fen,
      act,
      reference: cases[position]?.reference ?? null,
      changeKind: cases[position]?.changeKind ?? null,
    })),
    judged: judged ?? null,
  };
};

export type DebtMonthView = ReturnType<typeof monthView>;

/** What is proposed, with what deciding it would do now, and the digest by which a decision is bound to that. */
const proposalView = ({ proposal, awardId }: RecoveryView, owed: readonly OwedWithCases[]) => {
  if (!proposal) return null;
  const effect = recoveryEffect(proposal, owed);
  // The same as `recoveryBasis`, by which the decision is checked.
  const basis = fingerprint({ awardId, months: effect.months });
  return { ...proposal, effect, basis, needed: recoveryApprovals(effect) };
};

/** A recovery that the actor may read, as a side of it sees it. Throws NotFound otherwise. */
export async function showRecovery(
  { actor, today }: UseCaseContext,
  id: string | undefined,
  wanted: Locale,
  side: RecoverySide,
) {
  const found = isId(id) ? await readRecovery(actor, id) : null;
  if (!found) throw new NotFound();
  const locale = textLocale(wanted);
  const [content, calendar, owed, account] = await Promise.all([
    contentOf(found.versionId),
    readWorkingCalendar(),
    readOwed(asItStands, found),
    readPayInto(asItStands, found.versionId, today),
  ]);
  const { proposal, proposedById, companyId, operatorId, zoneId, approvals, ...shown } = found;
  const hearing = found.letters.findLast(({ kind }) => kind === "hearing") ?? null;
  const heardOn = hearing?.issuedOn ?? today;
  const sums = owedSums(owed);
  const subject = side === "admin" ? { zoneId } : operatorId === null ? { companyId } : { operatorId };
  const actions = recoveryActions(found.state, (permission) => can(actor, permission, subject) === "yes");
  const approverIds = approvals.map(({ approverId }) => approverId);
  const steps: RecoveryStepName[] =
    side === "admin"
      ? recoveryStepsOpen(actions, {
          userId: actor.userId,
          proposedById,
          approverIds,
          tied: found.tied,
          small: sums.debtFen < content.recovery.smallFen,
        })
      : [];
  const own = Object.keys(debtorStepPages) as DebtorStepName[];
  const debtorSteps = side === "admin" ? [] : own.filter((name) => actions.includes(debtorStepPages[name].action));
  const plan = planStanding(found.instalments, sums.demandedFen, today);
  return {
    ...shown,
    companyId,
    zoneId,
    side,
    title: createT(locale, "recovery")("title", { reference: found.reference }),
    program: inLanguage(found.program, locale),
    ...sums,
    months: owed.map((month) => monthView(month, heardOn, content.recovery, proposal)),
    proposal: proposalView(found, owed),
    approvedBy: approvals.map(({ by }) => by),
    // Counted from the delivery of the letter; at the latest, while that is not written down.
    answerUntil: found.state === "hearing" && hearing ? answerEnd(hearing, content, calendar) : null,
    payUntil:
      found.dueOn && found.state !== "hearing" ? { date: found.dueOn, provisional: found.dueProvisional } : null,
    disputeUntil: found.disputeOn ? { date: found.disputeOn, provisional: found.disputeProvisional } : null,
    nextPart: plan.next,
    account: ["demanded", "asked", "overdue"].includes(found.state) ? account : null,
    rule: content.recovery,
    hearingDays: content.hearingDays,
    steps,
    debtorSteps,
    today,
  };
}

export type RecoveryPage = Awaited<ReturnType<typeof showRecovery>>;
