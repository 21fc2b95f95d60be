import type { UseCaseContext } from "~/data/access/context";
import { prisma, rows } from "~/data/kernel/db.server";
import { bankAccountPurpose } from "~/data/payment/bank-account.server";
import { payingAccountPurpose } from "~/data/payment/paying-account.server";
import type { LineState } from "~/domain/payment/run/line-steps";
import type { FileCharset } from "~/domain/payment/paying-account";
import { newId } from "~/platform/ids";
import { sealData } from "~/platform/secrets/data-keys.server";
import { askRunRelease } from "~/use-cases/payment/ask-run-release.server";
import { prepareRun } from "~/use-cases/payment/prepare-run.server";
import { proposeRun } from "~/use-cases/payment/propose-run.server";
import { releaseRun } from "~/use-cases/payment/release-run.server";
import type { RunPart } from "~/data/payment/run/payment-run.server";
import { anOfficial, aProgram } from "../../change/support/world";
import { aCompanyNamed, anAward } from "../../decision/support/group";
import { months, write } from "../../ledger/support/company";

export { months, write };
export { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";

/** No progress that anybody looks at. */
export const progress = { expect: () => undefined, advance: () => Promise.resolve(), count: () => undefined };

const day = new Date("2026-01-05T02:00:00Z");
const bank = { bankName: "工商银行大连分行", bankCode: "102100099996" };

export type Program = Awaited<ReturnType<typeof aProgram>>;

/** A program that pays from an account of its own, with finance that prepares and an approver that releases. */
export async function aPayingProgram(given: Parameters<typeof aProgram>[0] = {}, charset: FileCharset = "UTF-8") {
  const program = await aProgram(given);
  const payingAccountId = await aPayingAccount(program.programId, charset);
  const [finance, approver] = [
    await anOfficial("finance", program.zoneId),
    await anOfficial("approver", program.zoneId),
  ];
  return { ...program, payingAccountId, finance, approver };
}

export type World = Awaited<ReturnType<typeof aPayingProgram>>;

export async function aPayingAccount(programId: string, charset: FileCharset = "UTF-8"): Promise<string> {
  const [id, by, another] = [newId(), newId(), newId()];
  const { bytes, keyId } = sealData(payingAccountPurpose, id, "6222000099998888");
  await prisma().payingAccount.create({
    data: {
      id,
      programId,
      ...bank,
      charset,
      keyId,
      lastFour: "8888",
      holder: "大连市财政局",
      number: new Uint8Array(bytes),
      state: "released",
      fromOn: day,
      inForceOn: day,
      preparedBy: by,
      preparedAt: day,
      decidedBy: another,
      decidedAt: day,
    },
  });
  return id;
}

/** The account of a company as two people have checked it, or as it waits for that. */
export async function anAccount(companyId: string, state: "inForce" | "entered" = "inForce"): Promise<string> {
  const [id, first, second] = [newId(), newId(), newId()];
  const { bytes, keyId } = sealData(bankAccountPurpose, id, "6222000011112222");
  const checked =
    state === "inForce"
      ? { firstCheckedBy: first, firstCheckedAt: day, secondCheckedBy: second, secondCheckedAt: day }
      : {};
  await prisma().bankAccount.create({
    data: {
      id,
      companyId,
      ...bank,
      keyId,
      lastFour: "2222",
      holder: "大连海风软件有限公司",
      number: new Uint8Array(bytes),
      state,
      enteredBy: newId(),
      enteredAt: day,
      ...checked,
    },
  });
  return id;
}

interface Given {
  readonly companyId?: string;
  /** Fen of each month. */
  readonly fen?: number;
  /** The months of 2026 that are confirmed, from January on. */
  readonly confirmed?: number;
  readonly account?: boolean;
  readonly start?: string;
}

/** An award of ¥1,000 a month since January 2026, January and February confirmed, where nothing else is said. */
export async function aPaidAward(program: Program, given: Given = {}) {
  const { fen = 100_000, confirmed = 2, account = true, start = "2026-01-01" } = given;
  const companyId = given.companyId ?? (await aCompanyNamed("海风"));
  if (account && given.companyId === undefined) await anAccount(companyId);
  const { id, reference } = await anAward({ companyId, program, start, months: 12, fen, approvedOn: "2025-12-20" });
  await write(companyId, "2025-12-20", [{ act: "approve", award: id }]);
  if (confirmed > 0)
    await write(companyId, "2026-03-02", [{ act: "confirm", award: id, months: months(1, confirmed) }]);
  return { id, reference, companyId };
}

interface Asked {
  readonly part?: RunPart;
  readonly canaryId?: string;
  readonly through?: string;
}

/** Begins a run over a program. */
export async function begun(
  world: World,
  { part = "all", canaryId, through = "2026-02" }: Asked = {},
): Promise<string> {
  const { programId, zoneId, finance } = world;
  const id = newId();
  const scope = { programIds: [programId], zoneIds: [zoneId], through, part, canaryId: canaryId ?? null };
  await prepareRun(finance, { id, taskId: newId(), ...scope });
  return id;
}

/** The same, worked out. */
export async function proposed(world: World, asked: Asked = {}): Promise<string> {
  const id = await begun(world, asked);
  await proposeRun(world.finance, id, progress);
  return id;
}

export const runOf = (id: string) => prisma().paymentRun.findUniqueOrThrow({ where: { id } });

export async function askRelease(runId: string, ctx: UseCaseContext): Promise<void> {
  const { version } = await runOf(runId);
  await askRunRelease(ctx, { runId, version, taskId: newId() });
}

/** A run that was worked out and released, with its batch. */
export async function released(world: World, asked: Asked = {}): Promise<string> {
  const id = await proposed(world, asked);
  await askRelease(id, world.approver);
  await releaseRun(world.approver, id, progress);
  return id;
}

export interface LineRow {
  readonly id: string;
  readonly award: string;
  readonly state: LineState;
  readonly paid: number;
  readonly waived: number;
  readonly kept: number;
  readonly months: readonly { readonly month: string; readonly fen: number }[];
  readonly through: string;
  readonly digest: string;
  readonly account: string | null;
}

export const linesOfRun = (runId: string): Promise<LineRow[]> =>
  rows<LineRow & Record<string, unknown>>(
    `SELECT id, award_id AS award, state::text AS state, paid_fen::float8 AS paid, waived_fen::float8 AS waived, kept_fen::float8 AS kept, months, through, digest,
            account_id AS account FROM payment_line WHERE run_id = $1::uuid ORDER BY award_id`,
    [runId],
  );

export const heldIn = async (runId: string): Promise<Record<string, [why: string, fen: number, months: number]>> => {
  const found = await prisma().paymentHeld.findMany({ where: { runId }, orderBy: { why: "asc" } });
  return Object.fromEntries(found.map(({ awardId, why, fen, months: n }) => [awardId, [why, Number(fen), n]]));
};

/** How the months of an award stand, by the acts. */
export const openMonths = async (awardId: string): Promise<string[]> => {
  const found = await prisma().openMonth.findMany({ where: { awardId }, orderBy: { month: "asc" } });
  return found.map(
    ({ month, confirmed, lapsed }) => `${month}${confirmed ? " confirmed" : ""}${lapsed ? " lapsed" : ""}`,
  );
};
