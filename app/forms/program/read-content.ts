import type { ProgramContent } from "~/domain/program/draft/content";
import { withoutLeft } from "~/domain/program/draft/left-forms";
import type { ContentProblem } from "./check-questions";
import { crossCheck } from "./cross-check";
import { issueWords } from "./issue-words";
import { programShape, readableParts } from "./program-content";

/** A content that holds together, or every problem that keeps it from that. */
export type ReadContent =
  | { readonly ok: true; readonly content: ProgramContent }
  | { readonly ok: false; readonly problems: readonly ContentProblem[] };

/**
 * Reads the content of a version, of a draft as it was typed too, but for the forms that were left in it. A problem names its
 * place and an error value of i18n; where parts contradict each other that is said as soon as those can be read.
 */
export const readContent = (raw: unknown): ReadContent => {
  const said = withoutLeft(raw);
  const parsed = programShape.safeParse(said, { error: issueWords });
  const problems = [
    ...(parsed.success ? [] : parsed.error.issues.map(({ path, message }) => ({ path, message }))),
    ...crossCheck(parsed.success ? parsed.data : readableParts(said)),
  ];
  return parsed.success && problems.length === 0 ? { ok: true, content: parsed.data } : { ok: false, problems };
};
