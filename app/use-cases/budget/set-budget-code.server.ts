import type { UseCaseContext } from "~/data/access/context";
import { lockBudgetCode, writeBudgetCode } from "~/data/budget/code.server";
import { readFundedPrograms } from "~/data/budget/funded-program.server";
import { violatedConstraint } from "~/data/kernel/constraint";
import { transact } from "~/data/kernel/db.server";
import { NotFound, Refusal, StaleVersion } from "~/platform/errors";
import { admit } from "../access/admit.server";
import { record } from "../audit/record.server";

export interface BudgetCodeToSet {
  readonly programId: string;
  readonly source: string;
  readonly code: string;
  /** The version it was read at; 0 where there was none. */
  readonly version: number;
}

/** Sets the city's own code of what a program has from a source. Refused where another has it, or somebody set it meanwhile. */
export async function setBudgetCode(ctx: UseCaseContext, { programId, source, code, version }: BudgetCodeToSet) {
  try {
    await transact(async (tx) => {
      const [program] = await readFundedPrograms(tx, [programId]);
      if (!program?.sources.includes(source)) throw new NotFound();
      admit(ctx.actor, "budget.prepare", { zoneId: program.zoneId });
      const current = await lockBudgetCode(tx, programId, source);
      if (current.version !== version) throw new StaleVersion(version, current);
      await writeBudgetCode(tx, programId, source, code);
      const data = { source, code, codeBefore: current.code };
      await record(tx, ctx, { action: "budget.setCode", subjectId: programId, zoneId: program.zoneId, data });
    });
  } catch (error) {
    if (violatedConstraint(error) !== "budget_code_code_key") throw error;
    throw new Refusal("budget.codeTaken", {}, { code: ["budget.codeTaken"] });
  }
}
