import { moveState } from "~/data/application/application.server";
import { transact } from "~/data/kernel/db.server";
import { officialsOf } from "~/data/access/officials.server";
import { insertRecommendation } from "~/data/decision/recommendation.server";
import { readWorkingCalendar } from "~/data/city/working-calendar.server";
import { decide } from "~/domain/application/decide";
import { scoreProblems } from "~/domain/application/scores";
import type { ProgramContent } from "~/domain/program/draft/content";
import { addWorkingDays } from "~/domain/kernel/time/working-days";
import { errorValue } from "~/i18n/error-text";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { type GivenReason, givenReasons } from "./given-reasons.server";
import { admitReview, recordOnCase, type Refused } from "../review/review-case.server";
import { tellOfficials } from "~/mail/review/tell-review.server";

export interface RecommendationToMake {
  readonly applicationId: string;
  readonly version: number;
  /** Null when none was chosen, which is refused with all else that is missing. */
  readonly outcome: "approve" | "reject" | null;
  /** Points by key of the scoring sheet. */
  readonly scores: Readonly<Record<string, number>>;
  readonly reasons: readonly GivenReason[];
}

/** Ends the review with a recommendation; the approvers of the zone are told. */
export async function recommendDetermination(ctx: UseCaseContext, input: RecommendationToMake): Promise<void> {
  const calendar = await readWorkingCalendar();
  await transact(async (tx) => {
    const found = await admitReview(tx, ctx, input, "application.recommend");
    const { id: applicationId, state, content } = found;
    const { outcome, scores } = input;
    const actorId = ctx.actor.userId;
    const reasons = givenReasons(content, input.reasons);
    const problems = scoreProblems(content.scoring, scores);
    const decision = decide(state, "recommend", {
      scoresComplete: problems.length === 0,
      reasonsGiven: reasons.length > 0 && reasons.every(({ words }) => words !== ""),
      noConflict: true,
    });
    if (!decision.ok) throw refusal(decision, content, problems, outcome);
    if (outcome === null) throw new Refusal("review.incomplete", {}, unchosen);
    await insertRecommendation(tx, { applicationId, reviewerId: actorId, outcome, scores, reasons, madeAt: ctx.now });
    const due = addWorkingDays(calendar, ctx.today, content.stepWorkingDays.decision);
    await moveState(tx, {
      applicationId,
      action: "recommend",
      from: state,
      to: decision.to,
      actorId,
      now: ctx.now,
      due,
    });
    await recordOnCase(tx, ctx, found, "application.recommend", { outcome, dueOn: due.date });
    const approvers = await officialsOf(tx, ["approver"], found.zoneId);
    const others = approvers.filter(({ userId }) => userId !== actorId && userId !== found.acceptedBy);
    await tellOfficials(tx, ctx, found, others, "recommended", { due });
  });
}

const unchosen = { outcome: ["requiredChoice"] };

/** The outcome, every score that is missing or out of range, and the reasons, each at its field. */
function refusal(
  decision: Refused,
  { scoring }: ProgramContent,
  problems: readonly string[],
  outcome: RecommendationToMake["outcome"],
): Refusal {
  if (decision.reason === "state") return new Refusal("wrongState");
  const fields: Record<string, string[]> = outcome === null ? { ...unchosen } : {};
  for (const { key, max } of scoring)
    if (problems.includes(key)) fields[`scores.${key}`] = [errorValue("review.score", { max })];
  if (decision.missing.includes("reasonsGiven")) fields["reasons[0].words"] = ["review.reasonWords"];
  return new Refusal("review.incomplete", {}, fields);
}
