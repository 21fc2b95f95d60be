import { lockCompanyCode, writeCodeReason } from "~/data/company/code.server";
import { transact } from "~/data/kernel/db.server";
import { parseUscc } from "~/domain/company/uscc";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { openReview, recordOnCase, requireNoInterest } from "./review-case.server";

/** Accepts a company code that fails its check, such as a lawful early one of Fujian, with the reason on record. */
export function acceptCompanyCode(
  ctx: UseCaseContext,
  { applicationId, reason }: { readonly applicationId: string; readonly reason: string },
): Promise<void> {
  const words = reason.trim();
  return transact(async (tx) => {
    const found = await openReview(tx, ctx, applicationId, "application.accept");
    requireNoInterest(ctx, found);
    const company = await lockCompanyCode(tx, found.companyId);
    if (company.code === null || parseUscc(company.code).ok) throw new Refusal("review.codeNeedsNoReason");
    if (words === "") throw new Refusal("required", {}, { reason: ["required"] });
    if (words === company.acceptedReason) return;
    await writeCodeReason(tx, found.companyId, words);
    await recordOnCase(tx, ctx, found, { action: "company.acceptCode", data: { companyId: found.companyId } });
  });
}
