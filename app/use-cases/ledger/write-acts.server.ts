import type { UseCaseContext } from "~/data/access/context";
import { violatedConstraint } from "~/data/kernel/constraint";
import type { Tx } from "~/data/kernel/db.server";
import {
  type CompanyLedger,
  ledgerInputOf,
  lockCompanies,
  readCompanyLedgers,
  type WrittenAct,
} from "~/data/ledger/company-ledger.server";
import { lockAwards, writeProjections } from "~/data/ledger/projection.server";
import { storeActs } from "~/data/ledger/stored-acts.server";
import { ledgerOf } from "~/domain/ledger/ledger";
import { replayed, type Replayed } from "~/domain/ledger/replayed";
import type { Act, Ledger, LedgerInput } from "~/domain/ledger/types";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { FieldError } from "~/domain/subsidy/types";
import { Refusal } from "~/platform/errors";
import { bookingOf } from "../budget/fund-waiting.server";
import { postLedger } from "./post-ledger.server";

type WithoutDay<A> = A extends Act ? Omit<A, "on"> : never;

/** An act before it has its day, which is the one on which it is written. */
export interface ActToWrite {
  readonly act: WithoutDay<Act>;
  /** The case that it was decided in. */
  readonly caseId: string | null;
  readonly reason: string | null;
}

/** A person or a job, which is nobody, and when. */
export type Writer = Pick<UseCaseContext, "now" | "today"> & { readonly actor?: UseCaseContext["actor"] };

/** The ledger refuses an act; `field` is its path in that act, such as `events[0].to`. */
export class LedgerRefused extends Error {
  override readonly name = "LedgerRefused";
  constructor(
    /** The place of the act among those that were to be written. */
    readonly index: number,
    readonly field: string,
    readonly problem: string,
  ) {
    super(`acts[${index}].${field} ${problem}`);
  }
}

export interface BeforeAndAfter {
  readonly before: Ledger;
  readonly after: Ledger;
}

/**
 * Writes acts about the awards of a company, and all that follows from them: what each gave, what is known of the awards now, their
 * suspensions and units, and the budget. Locks the company, its awards, units and budget lines, in this order; cases must be
 * locked before. What a fact binds beyond the money of a budget line is unfunded; acts that `mustBeFunded`, because they grant
 * something, are refused instead with the Refusal `budgetGone`. Refused with `unitGone` or `approval.awardOverlaps` where the days of an
 * award are another's. Throws LedgerRefused for the first thing that is wrong with an act.
 */
export async function writeActs(
  tx: Tx,
  ctx: Writer,
  companyId: string,
  acts: readonly ActToWrite[],
  { mustBeFunded = false }: { readonly mustBeFunded?: boolean } = {},
): Promise<BeforeAndAfter> {
  const [written] = await writeActsOf(tx, ctx, [{ companyId, acts }], { mustBeFunded });
  if (!written) throw new Error("A company that is written about has its ledger.");
  return { before: ledgerBefore(written.before), after: written.after };
}

/** What is written about a company. */
interface CompanyActs {
  readonly companyId: string;
  readonly acts: readonly ActToWrite[];
}

/** What a ledger was made from, and what it came to. */
interface Written {
  readonly before: LedgerInput;
  readonly after: Ledger;
}

/** Writes acts about several companies, each named once, as `writeActs` does about one; as many statements as about one. */
export async function writeActsOf(
  tx: Tx,
  ctx: Writer,
  companies: readonly CompanyActs[],
  { mustBeFunded = false }: { readonly mustBeFunded?: boolean } = {},
): Promise<Written[]> {
  const companyIds = companies.map(({ companyId }) => companyId);
  await lockCompanies(tx, companyIds);
  await lockAwards(tx, companyIds);
  const ledgers = await readCompanyLedgers(tx, companyIds);
  const written = ledgers.map((company, i) => withActs(ctx, company, companies[i]?.acts ?? []));
  await storeActs(
    tx,
    written.flatMap(({ given }) => given),
  );
  await writeKnown(tx, written);
  await postLedger(tx, bookingOf(ctx), written, { mustBeFunded });
  return written.map(({ input, now }) => ({ before: input, after: now.ledger }));
}

/** The ledger of a company with further acts, and what each of these gave. */
function withActs(ctx: Writer, company: CompanyLedger, acts: readonly ActToWrite[]) {
  const { companyId } = company;
  const fresh = datedActs(ctx, company.acts, acts);
  const input = ledgerInputOf(company);
  const all = [...input.acts, ...fresh.map(({ act }) => act)];
  const now = replay({ ...input, acts: all }, company.acts.length);
  const given = fresh.map((act) => ({
    ...act,
    companyId,
    gave: now.gave[act.position] ?? { lines: [], payments: [], months: [] },
  }));
  const awardIds = all.flatMap((act) => (act.act === "approve" ? [act.award] : []));
  return { input, now, given, awardIds, bindings: now.bindings };
}

/** Acts are never back-dated: where another clock was ahead, its day is theirs too. */
function datedActs(ctx: Writer, before: readonly WrittenAct[], acts: readonly ActToWrite[]): WrittenAct[] {
  const last = before.at(-1)?.act.on ?? ctx.today;
  const on: CivilDate = last > ctx.today ? last : ctx.today;
  return acts.map(({ act, caseId, reason }, i) => ({
    position: before.length + i,
    // The ledger looks at the act itself.
    act: { ...act, on } as Act,
    caseId,
    reason,
    actorId: ctx.actor?.userId ?? null,
    at: ctx.now,
  }));
}

function replay(input: LedgerInput, first: number): Replayed {
  const result = replayed(input);
  if (!result.ok) throw asRefused(result.error, first);
  return result;
}

function asRefused({ field, message }: FieldError, first: number): Error {
  const [, act = "-1", own = ""] = /^acts\[(\d+)\]\.?(.*)$/.exec(field) ?? [];
  const index = Number(act) - first;
  return index < 0
    ? new Error(`What is stored makes no ledger: ${field} ${message}`)
    : new LedgerRefused(index, own, message);
}

const taken: Readonly<Record<string, Refusal>> = {
  occupancy_one_at_a_time: new Refusal("unitGone"),
  occupancy_one_company_at_a_time: new Refusal("unitGone"),
  award_one_per_benefit_at_a_time: new Refusal("approval.awardOverlaps"),
};

/** What is known of the awards now. Days that an award would have and that are another's are told as what they are. */
async function writeKnown(tx: Tx, written: readonly { readonly now: Replayed }[]): Promise<void> {
  const projections = written.flatMap(({ now }) => now.projections);
  const debts = written.flatMap(({ now }) => now.debts);
  try {
    await writeProjections(tx, { projections, debts });
  } catch (error) {
    throw taken[violatedConstraint(error) ?? ""] ?? error;
  }
}

function ledgerBefore(input: LedgerInput): Ledger {
  const result = ledgerOf(input);
  if (!result.ok) throw new Error(`What is stored makes no ledger: ${JSON.stringify(result.errors)}`);
  return result.ledger;
}
