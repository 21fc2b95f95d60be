import { contentOf } from "~/data/program/content.server";
import type { CaseHead } from "~/data/review/case.reader.server";
import { readCaseRecords } from "~/data/decision/case-records.reader.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { can } from "~/domain/access/can";
import { actsOn } from "~/domain/application/acting";
import { states } from "~/domain/application/states";
import { firstDayAhead } from "~/domain/application/first-day-ahead";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import type { UseCaseContext } from "~/data/access/context";
import { caseActions } from "./actions.server";
import { approvalCount, approvalsToList, approvalViews, standingApprovals } from "./approvals.server";
import { answerSteps } from "./answers.server";
import { criteriaOf, reviewVoice } from "./criteria-words.server";
import { caseFacts, factsSaidIn } from "./checks.server";
import { caseAwards } from "./award.server";
import { caseClock } from "./clock.server";
import { caseDocuments } from "./documents.server";
import { evidenceViews } from "./evidence.server";
import { caseEstimate } from "./estimate.server";
import { factCheckViews } from "./fact-checks.server";
import { companyFacts, premisesFacts, standingFacts } from "./facts.server";
import { correctionRounds, decisionViews, recommendationViews } from "./records.server";

/** What may be told of a case before it is opened: which it is. */
export const caseTitle = (head: CaseHead, locale: Locale) => ({
  id: head.id,
  reference: head.reference,
  state: head.state,
  version: head.version,
  company: head.company.name,
  program: inLanguage(head.program, locale),
});

/** Everything on the page of an open case, in words: three queries with that of the head, two more for an award; the content of versions is kept. */
export async function casePage(ctx: UseCaseContext, head: CaseHead, locale: Locale) {
  const [records, content, voice, calendar, awards] = await Promise.all([
    readCaseRecords(ctx.actor, head),
    contentOf(head.versionId),
    reviewVoice(locale),
    readWorkingCalendar(),
    caseAwards(ctx, head),
  ]);
  const { t } = voice;
  const subject = { zoneId: head.zoneId };
  const facts = caseFacts(head, content, records);
  return {
    ...caseActions(ctx.actor, head, content, records),
    turn: states[head.state].turn,
    until: head.dueOn ? { date: head.dueOn, provisional: head.dueProvisional } : null,
    clock: caseClock(head, content, records, calendar),
    standing: standingFacts(head, voice),
    company: companyFacts(head, voice),
    companyId: head.company.id,
    claims: head.company.otherClaims,
    premises: premisesFacts(head, content, voice),
    answers: answerSteps(content, head.answers, voice),
    documents: caseDocuments(head, content, records, voice),
    criteria: criteriaOf(content, { said: factsSaidIn(head, content), facts, day: head.submittedOn }, voice),
    factChecks: factCheckViews(records.factChecks, voice),
    checkedOn: head.submittedOn,
    awards,
    begins: firstDayAhead(
      awards.map(({ benefit }) => benefit.from),
      ctx.today,
    ),
    // What was granted stands; what it was expected to be no longer matters.
    estimate: awards.length > 0 ? null : await caseEstimate(ctx, head, content, voice.locale),
    evidence: evidenceViews(content, records.checks, locale).map(({ name, seen }) => ({
      term: name,
      value: seen ?? t("evidence.notSeen"),
    })),
    interests: head.interests.map(({ name, conflict, explanation }) => ({
      term: name,
      value: conflict ? t("interest.conflict", { explanation: explanation ?? "" }) : t("interest.clear"),
    })),
    corrections: correctionRounds(content, records, voice),
    recommendations: recommendationViews(content, records, voice),
    approved: approvalCount(content, standingApprovals(head, records)),
    approvals: approvalViews(head, content, approvalsToList(head, records), voice),
    decisions: decisionViews(content, records, voice),
    others: records.others.map(({ program, zone, ...other }) => ({
      ...other,
      begins:
        other.state === "effective"
          ? firstDayAhead(
              other.awards.map(({ from }) => from),
              ctx.today,
            )
          : null,
      program: inLanguage(program, locale),
      zone: zone && inLanguage(zone, locale),
    })),
    notes: can(ctx.actor, "application.readInternal", subject) === "yes" ? records.notes : null,
    mayDeclare: actsOn(ctx.actor, subject),
    events: records.events.toReversed(),
  };
}

export type CaseView = Awaited<ReturnType<typeof casePage>>;
