import { unknownClauses } from "~/domain/application/reasons";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { Reason } from "~/data/decision/determination.server";
import { Refusal } from "~/platform/errors";

/** A reason, and in which row of its form it was typed; in its place of the list when that is not said. */
export interface GivenReason extends Reason {
  readonly row?: number;
}

/** The reasons as they are kept. Refused at its field: a clause that the version of the application does not have. */
export function givenReasons(content: ProgramContent, given: readonly GivenReason[]): Reason[] {
  const unknown = unknownClauses(content, given);
  if (unknown.length > 0) {
    const fields = unknown.map((i) => [`reasons[${given[i]?.row ?? i}].clause`, ["notChoice"]]);
    throw new Refusal("notChoice", {}, Object.fromEntries(fields) as Record<string, string[]>);
  }
  return given.map(({ clause, words }) => ({ clause, words: words.trim() }));
}
