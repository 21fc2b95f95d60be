import { prisma, rows } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";

interface Line {
  readonly id?: string;
  readonly programId: string;
  readonly source: string;
  readonly fiscalYear: number;
  readonly fen: number;
  readonly committedFen?: number;
}

/** Makes budget lines with so much money, posted as the portal does. */
export async function appropriated(...lines: readonly Line[]): Promise<void> {
  for (const { id = newId(), fen, committedFen = 0, ...line } of lines) {
    await prisma().budgetLine.create({ data: { id, ...line } });
    const post = (kind: "appropriate" | "commit", amountFen: number) =>
      prisma().budgetPosting.create({ data: { id: newId(), lineId: id, kind, amountFen, at: new Date(0) } });
    await post("appropriate", fen);
    if (committedFen > 0) await post("commit", committedFen);
  }
}

/** Takes back of a program's lines, perhaps of one year alone, all but so much. */
export async function leaveAppropriated(
  fen: number,
  programId: string,
  fiscalYear: number | null = null,
): Promise<void> {
  await rows(
    `INSERT INTO budget_posting (id, line_id, kind, amount_fen, at)
     SELECT gen_random_uuid(), id, 'withdraw', appropriated_fen - $1::bigint, now() FROM budget_line
      WHERE program_id = $2::uuid AND ($3::int IS NULL OR fiscal_year = $3::int)`,
    [fen, programId, fiscalYear],
  );
}
