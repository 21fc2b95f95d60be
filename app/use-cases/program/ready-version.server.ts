import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { LockedVersion } from "~/data/program/version.server";
import type { ProgramContent } from "~/domain/program/draft/content";
import { checkVersion } from "~/forms/program/check-version";
import { Refusal } from "~/platform/errors";

/** A draft that holds together and comes out right for all its cases, or the first thing that keeps it from that. */
export type Readiness =
  | { readonly content: ProgramContent; readonly hindrance: null }
  | { readonly content: null; readonly hindrance: Refusal };

/** Reads a draft as it would be published today, and tries its cases. */
export function readiness(
  found: Pick<LockedVersion, "content" | "fixtures" | "publishedAt">,
  today: CivilDate,
): Readiness {
  const { content, hindrances } = checkVersion(found, today);
  const [first] = hindrances;
  if (first) {
    return { content: null, hindrance: new Refusal(first.reason, "count" in first ? { count: first.count } : {}) };
  }
  if (!content) return { content: null, hindrance: new Refusal("program.problemsLeft", { count: 1 }) };
  return { content, hindrance: null };
}

/** The content of a draft that the table let through. */
export function readyContent({ content }: Readiness): ProgramContent {
  if (!content) throw new Error("A version that is not ready was let through.");
  return content;
}
