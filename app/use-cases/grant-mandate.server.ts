import { insertMandate } from "~/data/company-mandates.server";
import { currentMembers } from "~/data/company-members.server";
import { lockCompany } from "~/data/company.server";
import { transact } from "~/data/db.server";
import { findAccountByEmail } from "~/data/people.server";
import { addDays, type CivilDate } from "~/domain/time/civil-date";
import { companyMail } from "~/letters/mail/company";
import { NotFound, Refusal } from "~/platform/errors";
import type { UseCaseContext } from "./context.server";
import { admit } from "./shared/admit.server";
import { portalLink } from "./shared/account-mail.server";
import { record } from "./shared/record.server";
import { tell } from "./shared/tell.server";

export interface MandateGrant {
  readonly companyId: string;
  readonly email: string;
  /** Last day on which the adviser acts, or null for no end. */
  readonly lastDay: CivilDate | null;
  readonly maySubmit: boolean;
}

const refusedAddress = (reason: string): Refusal => new Refusal(reason, {}, { email: [reason] });

/** Lets an adviser with an account act for the company from today on; an earlier mandate of theirs is replaced. */
export function grantMandate(
  ctx: UseCaseContext,
  { companyId, email, lastDay, maySubmit }: MandateGrant,
): Promise<void> {
  return transact(async (tx) => {
    const company = await lockCompany(tx, companyId);
    if (!company) throw new NotFound();
    admit(ctx.actor, "company.manageMandates", { companyId });
    const adviser = await findAccountByEmail(tx, email);
    if (!adviser || adviser.disabledAt) throw refusedAddress("company.adviserUnknown");
    const members = await currentMembers(tx, companyId);
    if (members.some(({ userId }) => userId === adviser.id)) throw refusedAddress("company.adviserIsMember");
    const mandateId = await insertMandate(tx, {
      companyId,
      adviserId: adviser.id,
      maySubmit,
      from: ctx.today,
      until: lastDay && addDays(lastDay, 1),
      grantedBy: ctx.actor.userId,
      now: ctx.now,
    });
    const link = portalLink(`/founder/companies/${companyId}`);
    await tell(tx, ctx, "mandate.granted", [{ ...adviser, userId: adviser.id }], (locale) =>
      companyMail(locale, { kind: "mandateGranted", company: company.profile.name, link }),
    );
    await record(tx, ctx, {
      action: "mandate.grant",
      subjectType: "company",
      subjectId: companyId,
      data: { mandateId, adviserId: adviser.id, maySubmit, lastDay },
    });
  });
}
