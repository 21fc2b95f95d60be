import type { UseCaseContext } from "~/data/access/context";
import type { AuditEntry } from "~/data/audit/audit.server";
import type { Tx } from "~/data/kernel/db.server";
import type { LockedVersion } from "~/data/program/version.server";
import type { AuditAction, AuditGiven } from "~/domain/audit/events";
import type { VersionRefused, VersionState } from "~/domain/program/draft/version-steps";
import type { Refusal } from "~/platform/errors";
import { type Step, takeStep } from "../access/take-step.server";
import { record } from "../audit/record.server";
import { onDraft } from "./open-version.server";

/** Which version a step is about, as it was read by whoever takes it. */
export interface VersionStep {
  readonly versionId: string;
  readonly version: number;
}

type VersionEvent = Extract<AuditAction, "program.offer" | "program.publish" | "program.discardDraft">;

interface Parts<A extends VersionEvent, Known, Done> extends Pick<
  Step<LockedVersion, Known, VersionState | null, VersionRefused, Done>,
  "already" | "prepare" | "decide" | "tell"
> {
  readonly event: A;
  readonly by: "program.edit" | "program.publish";
  /** The refusal in words, by what the table refuses. */
  readonly refuse: (why: VersionRefused, known: Known) => Refusal;
  readonly write: (tx: Tx, found: LockedVersion, known: Known) => Promise<Done>;
  /** What the log says, as the table of events asks. */
  readonly said: (found: LockedVersion, known: Known) => AuditGiven<A>;
}

/** Takes a step of a version in the one frame. Throws NotFound, Forbidden, StaleVersion and Refusal. */
export const takeVersionStep = <A extends VersionEvent, Known, Done>(
  ctx: UseCaseContext,
  step: VersionStep,
  { event, by, refuse, write, said, ...parts }: Parts<A, Known, Done>,
): Promise<Done> =>
  takeStep<LockedVersion, Known, VersionState | null, VersionRefused, Done>({
    ...parts,
    ...onDraft(ctx, step, by),
    refuse(why, { known }) {
      throw refuse(why, known);
    },
    async move(tx, found, known) {
      const done = await write(tx, found, known);
      const entry: AuditEntry<A> = { ...said(found, known), action: event, subjectId: found.id, zoneId: found.zoneId };
      await record(tx, ctx, entry);
      return done;
    },
  });

/** What the log says of every step of a version. */
export const ofVersion = ({ programId, number }: LockedVersion) => ({ programId, number });
