import type { CompanyKind } from "~/domain/company/company";
import type { Tx } from "../kernel/db.server";

/** The code of a company and what the officials have made of it. */
export interface CompanyCode {
  readonly kind: CompanyKind;
  readonly code: string | null;
  readonly verifiedAt: Date | null;
  /** Why a code that fails its check was accepted. */
  readonly acceptedReason: string | null;
}

/** Locks a company until the transaction ends and reads its code. */
export async function lockCompanyCode(tx: Tx, companyId: string): Promise<CompanyCode> {
  await tx.$queryRaw`SELECT 1 FROM company WHERE id = ${companyId}::uuid FOR UPDATE`;
  const { codeVerifiedAt, codeAcceptedReason, ...company } = await tx.company.findUniqueOrThrow({
    where: { id: companyId },
    select: { kind: true, code: true, codeVerifiedAt: true, codeAcceptedReason: true },
  });
  return { ...company, verifiedAt: codeVerifiedAt, acceptedReason: codeAcceptedReason };
}

/** The licence was seen: from now on the code is this company's alone (`company_code_verified` refuses a second). */
export async function verifyCompanyCode(tx: Tx, companyId: string, userId: string, now: Date): Promise<void> {
  await tx.company.update({
    where: { id: companyId },
    data: { codeVerifiedAt: now, codeVerifiedBy: userId, version: { increment: 1 } },
    select: { id: true },
  });
}

/** Records why a code is accepted though it fails its check. */
export async function writeCodeReason(tx: Tx, companyId: string, reason: string): Promise<void> {
  await tx.company.update({
    where: { id: companyId },
    data: { codeAcceptedReason: reason, version: { increment: 1 } },
    select: { id: true },
  });
}
