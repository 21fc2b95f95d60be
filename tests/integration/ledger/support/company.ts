import { prisma, transact } from "~/data/kernel/db.server";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { type ActToWrite, writeActs, type BeforeAndAfter } from "~/use-cases/ledger/write-acts.server";
import { aCompanyNamed, anAward, aProgramOf } from "../../decision/support/group";
import { appropriated } from "../../../support/budget-money";

type Program = Awaited<ReturnType<typeof aProgramOf>>;

/** A program whose sources, city 0.3 and zone 0.7, have this much for each of the years from 2026 to 2028. */
export async function aFundedProgram(fen: number, stackingGroup: string | null = null): Promise<Program> {
  const program = await aProgramOf("Program", stackingGroup);
  for (const fiscalYear of [2026, 2027, 2028])
    for (const [source, share] of [
      ["city", 0.3],
      ["zone", 0.7],
    ] as const)
      await appropriated({ programId: program.programId, source, fiscalYear, fen: Math.round(fen * share) });
  return program;
}

/** Writes acts on a day, as a job does. */
export const write = (
  companyId: string,
  day: CivilDate,
  acts: readonly ActToWrite["act"][],
  options?: Parameters<typeof writeActs>[4],
): Promise<BeforeAndAfter> => {
  const ctx = { now: new Date(`${day}T02:00:00Z`), today: day };
  const written = acts.map((act) => ({ act, caseId: null, reason: null }));
  return transact((tx) => writeActs(tx, ctx, companyId, written, options));
};

/** Months of 2026, by number. */
export const months = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, i) => `2026-${String(first + i).padStart(2, "0")}`);

interface Given {
  readonly program?: Program;
  readonly companyId?: string;
  readonly months?: number;
  readonly start?: CivilDate;
  readonly fen?: number;
  readonly total?: number;
}

/** An award in effect since 1 January 2026: ¥1,000 a month for a year, where nothing else is said. */
export async function aRunningAward(given: Given = {}) {
  const program = given.program ?? (await aFundedProgram(10_000_000));
  const companyId = given.companyId ?? (await aCompanyNamed("海风"));
  const { start = "2026-01-01", months = 12, fen = 100_000, total } = given;
  const { id, reference } = await anAward({ companyId, program, start, months, fen, total, approvedOn: "2025-12-20" });
  await write(companyId, "2025-12-20", [{ act: "approve", award: id }]);
  return { id, reference, companyId, program };
}

/** What a budget line holds, by `2026 city`; fen. */
export async function linesOf({
  programId,
}: Program): Promise<Record<string, readonly [committed: number, spent: number]>> {
  const lines = await prisma().budgetLine.findMany({
    where: { programId },
    orderBy: [{ fiscalYear: "asc" }, { source: "asc" }],
  });
  return Object.fromEntries(
    lines.map(({ fiscalYear, source, committedFen, spentFen }) => [
      `${fiscalYear} ${source}`,
      [Number(committedFen), Number(spentFen)] as const,
    ]),
  );
}
