import type { LockedVersion } from "~/data/program/version.server";
import type { ProgramContent } from "~/domain/program/draft/content";
import { checkVersion } from "~/forms/program/check-version";
import { Refusal } from "~/platform/errors";

/** The content of a draft that holds together and comes out right for all its cases. Throws Refusal for the first hindrance. */
export function readyContent(found: Pick<LockedVersion, "content" | "fixtures">): ProgramContent {
  const { content, hindrances } = checkVersion(found);
  const [first] = hindrances;
  if (first) throw new Refusal(first.reason, "count" in first ? { count: first.count } : {});
  if (!content) throw new Refusal("program.problemsLeft", { count: 1 });
  return content;
}
