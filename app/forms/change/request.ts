import { parseWithZod } from "@conform-to/zod/v4";
import { z } from "zod";
import type { ChangeOrigin } from "~/domain/change/kinds";
import type { ChangeProposal } from "~/domain/change/proposal";
import type { ChangeKind } from "~/domain/program/terms/change-rules";
import { point } from "~/forms/application/submission";
import { date, lines, optionalLines, version } from "~/forms/kernel/fields";
import { changeProposalSchema } from "./proposal";

const longest = 4_000;

/** What is asked for in the query of a page; `errors` by the name of the field, none where nothing was typed yet. */
export interface TypedProposal {
  readonly proposal: ChangeProposal | null;
  readonly errors: Readonly<Record<string, readonly string[]>>;
}

/** In the query of a form that was sent, which may have nothing in it. */
const TRIED = "tried";

const isTyped = (name: string): boolean => name.startsWith("proposal.");

/** Reads what somebody of a side tries out: `proposal.from` and the like, of a kind of change. */
export function typedProposal(search: URLSearchParams, kind: ChangeKind, origin: ChangeOrigin): TypedProposal {
  const typed = new URLSearchParams([...search].filter(([name]) => isTyped(name)));
  if (typed.size === 0 && !search.has(TRIED)) return { proposal: null, errors: {} };
  const read = parseWithZod(typed, {
    schema: z.object({ proposal: z.preprocess((posted) => posted ?? {}, changeProposalSchema(kind, origin)) }),
    formatError: (found: z.core.$ZodIssue[]) => found.map(({ message }) => message),
  });
  if (read.status === "success") return { proposal: read.value.proposal, errors: {} };
  const errors = Object.entries(read.error ?? {}).flatMap(([name, messages]) => (messages ? [[name, messages]] : []));
  return { proposal: null, errors: Object.fromEntries(errors) as Record<string, string[]> };
}

/**
 * A request for a change whose effect was shown: by award its digest, and how many acts were known on which day. A reason that is
 * missing is told with all else that is.
 */
export const requestForm = z.strictObject({
  reason: optionalLines(longest),
  lateReason: optionalLines(longest),
  shown: z.record(z.uuid("invalid"), z.string().max(200)).default({}),
  known: version,
  shownOn: date("program"),
});

/** The answer to what the office intends. */
export const hearingForm = z.strictObject({ version, answer: lines(longest) });

export const changeVersionForm = z.strictObject({ version });

/** What is said to the points that the office asked about, to be sent, kept for later, or kept while documents are added. */
export const answersForm = z.strictObject({
  version,
  point,
  then: z.enum(["send", "keep", "documents"]).default("send"),
});
