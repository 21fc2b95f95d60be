import type { UseCaseContext } from "~/data/access/context";
import { recordAudit } from "~/data/audit/audit.server";
import type { Tx } from "~/data/kernel/db.server";
import { type MonthMove, moveMonthReport, openMonthReport } from "~/data/month/month-report.server";
import type { Month } from "~/domain/kernel/time/month";
import type { UndatedAct } from "~/domain/ledger/types";
import type { MonthDecision } from "~/domain/month/decide";
import type { MonthState } from "~/domain/month/states";
import type { MonthAction } from "~/domain/month/transitions";
import { Refusal } from "~/platform/errors";
import { type Reached, takeStep } from "../access/take-step.server";
import type { JobContext } from "../application/take-application-step.server";
import { writeActs } from "../ledger/write-acts.server";
import { holdMonths, type MonthCase, monthCase } from "./month-case.server";

/** A person, or a job, which is nobody. */
export type MonthTaker = UseCaseContext | (JobContext & { readonly actor?: undefined });

/** The months of an award that are reported together, as whoever takes the step has read them. */
export interface MonthsRead {
  readonly awardId: string;
  readonly first: Month;
  readonly version: number;
}

export type RefusedMonths = Exclude<MonthDecision, { ok: true }>;

/** What a step comes to: which months it is about, what it does in the ledger, and what changes of the report. */
export interface MovedMonths {
  readonly months: readonly Month[];
  readonly act?: "confirm" | "unconfirm" | "lapse" | "restore";
  readonly set?: MonthMove["set"];
  readonly reason?: string;
  /** How many claims of the award were missed, with this one. */
  readonly missed?: number;
}

interface MonthStep<A extends MonthAction> extends Pick<Reached<MonthCase>, "admit"> {
  readonly action: A;
  readonly read: Omit<MonthsRead, "version"> & { readonly version: number | null };
  readonly decide: (found: MonthCase) => MonthDecision;
  /** Refused facts that a field mends, by that field. */
  readonly fields?: Partial<Record<string, string>>;
  readonly moved: (found: MonthCase) => MovedMonths;
  readonly tell?: (tx: Tx, found: MonthCase, done: MovedMonths) => Promise<void>;
}

/** A refused step in words: the first fact that fails, and each that a field mends at that field. */
export const monthsRefused = (why: RefusedMonths, fields: Partial<Record<string, string>> = {}): Refusal => {
  if (why.reason === "state") return new Refusal("wrongState");
  const at: Record<string, string[]> = {};
  for (const need of why.missing) {
    const field = fields[need];
    if (field !== undefined) (at[field] ??= []).push(`month.requirement.${need}`);
  }
  return new Refusal(`month.requirement.${why.missing[0] ?? ""}`, {}, at);
};

/** Writes what a step comes to: its act, the report, the history and the entry of the log. */
export async function writeMonths(
  tx: Tx,
  ctx: MonthTaker,
  found: MonthCase,
  action: MonthAction,
  to: MonthState,
  done: MovedMonths,
): Promise<void> {
  const { id, awardId, companyId, zoneId, period, report, state } = found;
  const { now, requestId } = ctx;
  const actorId = ctx.actor?.userId ?? null;
  const { months, act, set, reason } = done;
  if (!report) await openMonthReport(tx, { id, awardId, companyId, zoneId, first: period.first, months, now });
  await moveMonthReport(tx, { id, action, from: state, to, months, actorId, now, reason, set });
  if (act && months.length > 0) {
    const written: UndatedAct = { act, award: awardId, months };
    await writeActs(tx, ctx, companyId, [{ act: written, caseId: id, reason: reason ?? null }]);
  }
  const entry = { actorId, now, requestId, subjectId: id, zoneId } as const;
  const data = { awardId, months };
  if (action === "miss")
    await recordAudit(tx, { ...entry, action: "month.miss", data: { ...data, missed: done.missed ?? 1 } });
  else await recordAudit(tx, { ...entry, action: `month.${action}`, data });
}

/**
 * Takes a step about the months of an award in the one frame: its table decides; the act, the move, its history and the log's entry are
 * written alike. Throws NotFound, Forbidden, StaleVersion, and Refusal for what is missing.
 */
export const takeMonthStep = <A extends MonthAction>(ctx: MonthTaker, step: MonthStep<A>): Promise<MovedMonths> =>
  takeStep<MonthCase, null, MonthState, RefusedMonths, MovedMonths>({
    async lock(tx) {
      const held = await holdMonths(tx, step.read.awardId, ctx.today);
      return held && monthCase(held, step.read.first);
    },
    admit: step.admit,
    readAt: step.read.version,
    current: ({ state, version }) => ({ state, version }),
    prepare: () => null,
    decide: step.decide,
    refuse(why) {
      throw monthsRefused(why, step.fields);
    },
    async move(tx, found, _, to) {
      const done = step.moved(found);
      await writeMonths(tx, ctx, found, step.action, to, done);
      return done;
    },
    tell: (tx, found, _, done) => step.tell?.(tx, found, done) ?? Promise.resolve(),
  });
