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
import { type RefusedStep, takeApplicationStep } from "../application/take-application-step.server";
import { onReviewCase } from "../review/review-case.server";
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
  const { outcome, scores } = input;
  const actorId = ctx.actor.userId;
  await takeApplicationStep(ctx, {
    action: "recommend",
    ...onReviewCase(ctx, input, "application.recommend"),
    prepare: (_, { content }) => ({
      content,
      reasons: givenReasons(content, input.reasons),
      problems: scoreProblems(content.scoring, scores),
    }),
    decide: ({ state }, { reasons, problems }) =>
      decide(state, "recommend", {
        scoresComplete: problems.length === 0,
        reasonsGiven: reasons.length > 0 && reasons.every(({ words }) => words !== ""),
        noConflict: true,
      }),
    refuse: (why, { content, problems }) => refusal(why, content, problems, outcome),
    async write(tx, { id: applicationId, content }, { reasons }) {
      if (outcome === null) throw new Refusal("review.incomplete", {}, unchosen);
      await insertRecommendation(tx, {
        caseId: applicationId,
        reviewerId: actorId,
        outcome,
        scores,
        reasons,
        madeAt: ctx.now,
      });
      const due = addWorkingDays(calendar, ctx.today, content.stepWorkingDays.decision);
      return { due, data: { outcome, dueOn: due.date } };
    },
    async tell(tx, found, _, { due }) {
      const approvers = await officialsOf(tx, ["approver"], found.zoneId);
      const others = approvers.filter(({ userId }) => userId !== actorId && userId !== found.acceptedBy);
      await tellOfficials(tx, ctx, found, { approvers: others }, "recommended", { due });
    },
  });
}

const unchosen = { outcome: ["requiredChoice"] };

/** The outcome, every score that is missing or out of range, and the reasons, each at its field. */
function refusal(
  decision: RefusedStep,
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
