import type { UseCaseContext } from "~/data/access/context";
import type { Due } from "~/data/application/application.server";
import { recordAudit } from "~/data/audit/audit.server";
import type { Tx } from "~/data/kernel/db.server";
import { type ClaimCase, type ClaimSet, lockClaim, moveClaim } from "~/data/month/item-claim/claim.server";
import type { Action } from "~/domain/access/matrix";
import type { AuditGiven } from "~/domain/audit/events";
import type { ClaimDecision } from "~/domain/month/item-claim/decide";
import type { ClaimState } from "~/domain/month/item-claim/states";
import type { ClaimAction } from "~/domain/month/item-claim/transitions";
import { Refusal } from "~/platform/errors";
import { admit } from "../../access/admit.server";
import { type Reached, takeStep } from "../../access/take-step.server";
import type { JobContext } from "../../application/take-application-step.server";

/** A person, or a job, which is nobody. */
type ClaimTaker = UseCaseContext | (JobContext & { readonly actor?: undefined });

/** A claim, as whoever takes the step has read it. */
export interface ClaimRead {
  readonly claimId: string;
  readonly version: number;
}

type RefusedClaim = Exclude<ClaimDecision, { ok: true }>;

/** What a step comes to, for the claim, its history and, as the table of events asks, the log. */
export type MovedClaim<A extends ClaimAction> = AuditGiven<`claim.${A}`> & {
  readonly due?: Due;
  readonly set?: ClaimSet;
  /** What the company reads in the history. */
  readonly reason?: string;
};

interface ClaimStep<A extends ClaimAction, Known, Done extends MovedClaim<A>> extends Reached<ClaimCase> {
  readonly action: A | ((known: Known) => A);
  readonly prepare: (tx: Tx, found: ClaimCase) => Promise<Known> | Known;
  readonly decide: (found: ClaimCase, known: Known) => ClaimDecision;
  /** Refused facts that a field mends, by that field. */
  readonly fields?: Partial<Record<string, string>>;
  readonly write: (tx: Tx, found: ClaimCase, known: Known) => Promise<Done> | Done;
  readonly tell?: (tx: Tx, found: ClaimCase, known: Known, done: Done) => Promise<void>;
}

/** How a step reaches its claim: by a right on the claim's company or zone, as it stood when it was read. */
export const onClaim = (ctx: UseCaseContext, { claimId, version }: ClaimRead, action: Action): Reached<ClaimCase> => ({
  lock: (tx) => lockClaim(tx, claimId, ctx.actor.userId),
  admit: ({ companyId, zoneId }) => admit(ctx.actor, action, { companyId, zoneId }),
  readAt: version,
});

/** A refused step in words: the first fact that fails, and each that a field mends at that field. */
export const claimRefused = (why: RefusedClaim, fields: Partial<Record<string, string>> = {}): Refusal => {
  if (why.reason === "state") return new Refusal("wrongState");
  const at: Record<string, string[]> = {};
  for (const need of why.missing) {
    const field = fields[need];
    if (field !== undefined) (at[field] ??= []).push(`claim.requirement.${need}`);
  }
  return new Refusal(`claim.requirement.${why.missing[0] ?? ""}`, {}, at);
};

/** Takes a step of a claim in the one frame: its table decides; the move, its history and the log's entry are written alike. */
export const takeClaimStep = <A extends ClaimAction, Known, Done extends MovedClaim<A>>(
  ctx: ClaimTaker,
  step: ClaimStep<A, Known, Done>,
): Promise<Done> =>
  takeStep<ClaimCase, Known, ClaimState, RefusedClaim, Done>({
    ...step,
    current: ({ state, version }) => ({ state, version }),
    refuse(why) {
      throw claimRefused(why, step.fields);
    },
    async move(tx, found, known, to) {
      const done = await step.write(tx, found, known);
      const action = typeof step.action === "function" ? step.action(known) : step.action;
      const { id, state, zoneId } = found;
      const { now, requestId } = ctx;
      const actorId = ctx.actor?.userId ?? null;
      const { due = null, set, reason } = done;
      await moveClaim(tx, { id, action, from: state, to, actorId, now, due, reason, ...(set && { set }) });
      const entry = { actorId, now, requestId, action: `claim.${action}`, subjectId: id, zoneId } as const;
      await recordAudit<`claim.${A}`>(tx, { ...done, ...entry });
      return done;
    },
  });
