import type { UseCaseContext } from "~/data/access/context";
import { lockCompanyCode, verifyCompanyCode } from "~/data/company/code.server";
import { readCompanyFiles } from "~/data/company/files.server";
import { insertLicence, type Licence } from "~/data/company/licence.server";
import { violatedConstraint } from "~/data/kernel/constraint";
import { transact } from "~/data/kernel/db.server";
import { Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";
import { admitIntake } from "./reached-company.server";

export interface LicenceSeen extends Licence {
  readonly id: string;
  readonly companyId: string;
  readonly fileId: string;
}

/**
 * Records what intake has seen on a business licence. From now on the code is this company's alone; refused where another was given it,
 * where the licence has another code, and without a paper of the company.
 */
export async function recordLicence(ctx: UseCaseContext, seen: LicenceSeen): Promise<void> {
  const { companyId, number, fileId } = seen;
  try {
    await transact(async (tx) => {
      await admitIntake(tx, ctx, companyId);
      const { code, verifiedAt } = await lockCompanyCode(tx, companyId);
      if (code === null) throw new Refusal("company.noCodeYet");
      if (code !== number) throw new Refusal("invalid", {}, { number: ["company.licenceNumber"] });
      const papers = await readCompanyFiles({ companyId }, tx);
      if (!papers.some(({ id, scan }) => id === fileId && scan !== "infected"))
        throw new Refusal("invalid", {}, { fileId: ["company.fileGone"] });
      const isNew = await insertLicence(tx, { ...seen, recordedBy: ctx.actor.userId, recordedAt: ctx.now });
      if (!isNew) return;
      const verified = verifiedAt === null;
      if (verified) await verifyCompanyCode(tx, companyId, ctx.actor.userId, ctx.now);
      const data = { documentId: fileId, verified };
      await record(tx, ctx, { action: "company.recordLicence", subjectId: companyId, data });
    });
  } catch (error) {
    if (violatedConstraint(error) !== "company_code_verified") throw error;
    throw new Refusal("company.codeTaken");
  }
}
