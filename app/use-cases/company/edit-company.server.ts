import { type CompanyProfile, lockCompany, updateCompany } from "~/data/company/company.server";
import { transact } from "~/data/kernel/db.server";
import { NotFound, Refusal, StaleVersion } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { admit } from "../access/admit.server";
import { checkProfile } from "./check-profile.server";
import { refuseOwnCode, tellOfOtherClaims } from "./code-claims.server";
import { record } from "../audit/record.server";

export interface CompanyEdit {
  readonly companyId: string;
  /** As it was read by whoever edits. */
  readonly version: number;
  readonly profile: CompanyProfile;
}

/** Changes a company's profile. Throws StaleVersion with the profile that stands, and Refusal for a code that was
 * verified, or under which the person has another company. */
export function editCompany(ctx: UseCaseContext, { companyId, version, profile }: CompanyEdit): Promise<void> {
  return transact(async (tx) => {
    const before = await lockCompany(tx, companyId);
    if (!before) throw new NotFound();
    admit(ctx.actor, "company.edit", { companyId });
    if (before.version !== version) throw new StaleVersion(version, before);
    await checkProfile(tx, profile, ctx.today, before.profile);
    const newCode = profile.code !== before.profile.code;
    if (newCode && before.codeVerifiedAt)
      throw new Refusal("company.codeVerified", {}, { code: ["company.codeVerified"] });
    if (newCode) await refuseOwnCode(tx, ctx, profile, companyId);
    await updateCompany(tx, before, profile);
    if (newCode) await tellOfOtherClaims(tx, ctx, { id: companyId, profile });
    await record(tx, ctx, {
      action: "company.edit",
      subjectId: companyId,
      data: { fields: changed(before.profile, profile) },
    });
  });
}

const changed = (before: CompanyProfile, after: CompanyProfile): string[] =>
  (Object.keys(after) as (keyof CompanyProfile)[]).filter((field) => before[field] !== after[field]);
