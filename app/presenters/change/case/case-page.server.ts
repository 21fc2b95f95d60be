import type { UseCaseContext } from "~/data/access/context";
import { contentOf } from "~/data/program/content.server";
import { can } from "~/domain/access/can";
import { officialSide } from "~/domain/access/sides";
import { handles } from "~/domain/access/handling";
import { askedOtherwise } from "~/domain/change/asked-terms";
import { changeApprovals } from "~/domain/change/approvals";
import { companyChangeSteps } from "~/domain/change/inside-steps";
import type { Report } from "~/domain/change/report";
import { changeStates } from "~/domain/change/states";
import { stepsOpen } from "~/domain/change/steps-open";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { fingerprint } from "~/platform/fingerprint.server";
import type { InsideChange } from "~/use-cases/change/open-change.server";
import * as records from "./case-records.server";
import { caseEffects } from "./case-effects.server";
import { changeToStep, approvalsOfChange } from "./change-facts";
import { wordsOf } from "./terms-tried.server";

/** How a change began: the company asked, or an official proposed it, or something was reported. */
const beginningOf = ({ origin, events }: InsideChange): "asked" | "proposed" | "reported" => {
  if (origin === "company") return "asked";
  return events[0]?.action === "propose" ? "proposed" : "reported";
};

/** What was reported of the premises, in words; null where nothing was. */
const reportedWords = (reported: Report | null, locale: Locale): string | null => {
  if (!reported) return null;
  const t = createT(locale, "request");
  const f = formats(locale);
  const what = t(`report.kind.${reported.what}`);
  const since = { what, date: f.date(reported.since) };
  return reported.what === "rent"
    ? t("report.rentSince", { ...since, rent: f.money(reported.rentFenPerM2Month) })
    : t("report.kindSince", since);
};

/** Everything on the page of an open change. */
export async function changeCasePage(ctx: UseCaseContext, change: InsideChange, locale: Locale) {
  const { actor } = ctx;
  const { state, dueOn, dueProvisional, proposedById, inside } = change;
  const content = await contentOf(change.versionId);
  const { now, ...effects } = await caseEffects(ctx, change, locale);
  const [sums, basis] = now?.ok ? [now.sums, fingerprint(now.digests)] : [null, null];
  const given = { change, content, locale };
  const subject = { zoneId: change.zoneId };
  const decides = can(actor, "award.decideChange", subject) === "yes" && state === "proposed";
  const standing = approvalsOfChange(change);
  const toBeHeard = state === "proposed" && changeToStep(change, sums).toBeHeard;
  const handling = handles(actor, "change", subject);
  const t = createT(locale, "review");
  const other = askedOtherwise(change);
  return {
    id: change.id,
    awardId: change.awardId,
    beginning: beginningOf(change),
    company: change.company,
    begunBy: change.begunBy,
    proposedBy: change.proposedBy,
    words: await wordsOf(ctx, change, change.proposal, locale),
    asked: other && (await wordsOf(ctx, change, other, locale)),
    reported: reportedWords(change.reported, locale),
    reason: change.reason,
    lateReason: change.lateReason,
    awards: change.awards,
    // Until the company was heard it is for its proposer to announce it.
    turn: toBeHeard ? ("reviewer" as const) : changeStates[state].turn,
    until: dueOn ? { date: dueOn, provisional: dueProvisional } : null,
    approved:
      state === "proposed" && standing.length > 0
        ? {
            given: standing.length,
            needed: changeApprovals(content.requiredApprovals, sums ?? change.effect ?? { totalFen: 0, newDebtFen: 0 }),
          }
        : null,
    effects,
    decided: state === "decided",
    actions: stepsOpen(officialSide(actor), changeToStep(change, sums)),
    assignee: change.assignee,
    mayAssign: handling && can(actor, "application.assign", subject) === "yes" && changeStates[state].turn !== "nobody",
    mayNote: handling && can(actor, "application.readInternal", subject) === "yes",
    mayDeclare: handling,
    hindered: {
      proposed: decides && proposedById === actor.userId,
      approved: decides && standing.some(({ approverId }) => approverId === actor.userId),
    },
    toBeHeard,
    evidence: records.documentsOfChange(given),
    rounds: records.questionRounds(given),
    recommendations: records.recommendationItems(given),
    approvals: records.approvalItems(given, state === "proposed" ? basis : null),
    decisions: await records.decisionItems(officialSide(actor), given),
    hearings: await records.hearingItems(officialSide(actor), given),
    notes: can(actor, "application.readInternal", subject) === "yes" ? inside.notes : null,
    interests: inside.interests.map(({ name, conflict, explanation }) => ({
      term: name,
      value: conflict ? t("interest.conflict", { explanation: explanation ?? "" }) : t("interest.clear"),
    })),
    history: change.events.toReversed().map(({ id, action, at, by, reason, assignee }) => ({
      key: id,
      action,
      at,
      // The words of a step, or to whom the change was given.
      text: action === "assign" ? (assignee ?? t("assignment.nobody")) : reason,
      by,
      byCompany: companyChangeSteps.some((each) => each === action),
    })),
  };
}

export type ChangeCasePage = Awaited<ReturnType<typeof changeCasePage>>;
