import type { Tree } from "~/domain/kernel/draft-tree";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { ProgramContent } from "~/domain/program/draft/content";
import { withoutLeft } from "~/domain/program/draft/left-forms";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import type { ContentProblem } from "./check-questions";
import { crossCheck, publishingProblems } from "./cross-check";
import { issueWords } from "./issue-words";
import { programShape, readableParts } from "./program-content";

/** A content that holds together, with what keeps it from being published all the same; or every problem of either kind. */
export type ReadContent =
  | { readonly ok: true; readonly content: ProgramContent; readonly hindrances: readonly ContentProblem[] }
  | { readonly ok: false; readonly problems: readonly ContentProblem[] };

/**
 * Reads the content of a version, of a draft as it was typed too, but for the forms that were left in it. A problem names its
 * place and an error value of i18n; where parts contradict each other that is said as soon as those can be read. What may not
 * be published on a `day` hinders where one is given.
 */
export const readContent = (raw: unknown, day: CivilDate | null = null): ReadContent => {
  const said = withoutLeft(raw);
  const parsed = programShape.safeParse(said, { error: issueWords });
  const parts = parsed.success ? parsed.data : readableParts(said);
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ path, message }))),
    ...crossCheck(parts),
  ];
  const hindrances = publishingProblems(parts, day);
  return parsed.success && problems.length === 0
    ? { ok: true, content: parsed.data, hindrances }
    : { ok: false, problems: [...problems, ...hindrances] };
};

/** The day that a version is held to: that of its publication in the city, `today` while it is a draft. */
export const publicationDay = (publishedAt: Date | null, today: CivilDate): CivilDate =>
  publishedAt ? todayIn(cityTimeZone, publishedAt) : today;

/** Everything that is still open in a content before it can be published: today, or on the day on which it was. */
export const openProblems = (content: Tree, publishedAt: Date | null, today: CivilDate): readonly ContentProblem[] => {
  const read = readContent(content, publicationDay(publishedAt, today));
  return read.ok ? read.hindrances : read.problems;
};
