import type { ProgramContent } from "~/domain/program/content";
import { withoutLeft } from "~/domain/program/left-forms";
import type { ContentProblem } from "./check-questions";
import { issueWords } from "./issue-words";
import { programContentSchema } from "./program-content";

/** A content that holds together, or every problem that keeps it from that. */
export type ReadContent =
  | { readonly ok: true; readonly content: ProgramContent }
  | { readonly ok: false; readonly problems: readonly ContentProblem[] };

/** Reads the content of a version, of a draft as it was typed too, but for the forms that were left in it; a problem names its place and an error value of i18n. */
export const readContent = (raw: unknown): ReadContent => {
  const parsed = programContentSchema.safeParse(withoutLeft(raw), { error: issueWords });
  if (parsed.success) return { ok: true, content: parsed.data };
  return { ok: false, problems: parsed.error.issues.map(({ path, message }) => ({ path, message })) };
};
