import { prisma } from "~/data/kernel/db.server";
import { ceilingDays } from "~/domain/award/ceilings";
import type { Ceiling } from "~/domain/award/input";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { newId } from "~/platform/ids";
import { aCompanyNamed } from "../../decision/support/group";
import { aFundedProgram, write } from "./company";

interface Given {
  readonly program?: Awaited<ReturnType<typeof aFundedProgram>>;
  readonly companyId?: string;
  readonly ceilings?: readonly Ceiling[];
  readonly approvedOn?: CivilDate;
  readonly inEffect?: boolean;
  readonly benefit?: string;
}

/** An award for hires: ¥5,000 for 2026 and ¥4,000 for 2027 where nothing else is said, in effect since 20 December 2025. */
export async function anAwardWithCeilings(given: Given = {}) {
  const program = given.program ?? (await aFundedProgram(10_000_000));
  const companyId = given.companyId ?? (await aCompanyNamed("海风"));
  const { approvedOn = "2025-12-20", inEffect = true } = given;
  const ceilings = given.ceilings ?? [
    { year: 2026, fen: 500_000 },
    { year: 2027, fen: 400_000 },
  ];
  const days = ceilingDays(ceilings, ceilings);
  if (!days) throw new Error("no ceiling");
  const id = newId();
  const reference = `A-2026-${id.slice(-8)}`;
  const approvedAt = new Date(`${approvedOn}T02:00:00Z`);
  const { zoneId, programId, versionId: programVersionId } = program;
  await prisma().award.create({
    data: {
      id,
      reference,
      benefit: given.benefit ?? "hires",
      companyId,
      programId,
      programVersionId,
      zoneId,
      approvedBy: newId(),
      approvedAt,
      approved: { ceilings: ceilings.map((each) => ({ ...each })) },
      ceilings: ceilings.map((each) => ({ ...each, grantedFen: 0 })),
      startsOn: new Date(days.from),
      endsOn: new Date(days.to),
      paidTo: new Date(days.to),
      totalFen: BigInt(ceilings.reduce((sum, { fen }) => sum + fen, 0)),
      effectiveAt: inEffect ? approvedAt : null,
    },
  });
  if (inEffect) await write(companyId, approvedOn, [{ act: "approve", award: id }]);
  return { id, reference, companyId, program };
}
