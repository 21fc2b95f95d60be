import { readReviewers } from "~/data/access/officials.server";

/** Those who may be given a case, each with the cases they review now. */
export const reviewerChoices = async (found: Parameters<typeof readReviewers>[0]) =>
  (await readReviewers(found)).map(({ userId, name, load }) => ({ id: userId, name, load }));

export type ReviewerChoice = Awaited<ReturnType<typeof reviewerChoices>>[number];
