import { pathTo } from "~/addresses/path-to";
import { officialsOf } from "~/data/access/officials.server";
import { companyContacts } from "~/data/company/contacts.server";
import type { Tx } from "~/data/kernel/db.server";
import { payeeContacts } from "~/data/payment/payee-contacts.server";
import type { RecoveryCase } from "~/data/recovery/recovery-case.server";
import type { DueDay } from "~/domain/recovery/due";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { RequestContext } from "~/platform/context";
import { portalLink } from "../access/account-mail.server";
import { tell, type To } from "../audit/tell.server";

/** What whoever owes is told of a recovery. */
export type DebtorMail =
  | "hearing"
  | "demanded"
  | "givenUp"
  | "closedAsSmall"
  | "instalmentsGranted"
  | "instalmentsRefused"
  | "demandedAgain"
  | "reminder"
  | "overdue"
  | "closed";

/** What officials are told of it, by who they are. */
type FinanceMail = "opened" | "asked" | "overdueForFinance";
type DeciderMail = "toDecide" | "furtherApproval";
type OfficerMail = "answered" | "returned";
export type RecoveryMail = DebtorMail | FinanceMail | DeciderMail | OfficerMail | "disputed";

type Told = Pick<RecoveryCase, "id" | "reference" | "zoneId" | "awardReference">;
type Debtor = Told & Pick<RecoveryCase, "companyId" | "operatorId">;

interface About {
  /** Last day of what has begun, where something has. */
  readonly due?: DueDay | null | undefined;
}

/** A mail about a step; what a case says, and what is owed, is read in the portal, after signing in. */
const words = (locale: Locale, kind: RecoveryMail, found: Told, link: string, { due }: About = {}) => {
  const t = createT(locale, "recovery");
  const date = due ? formats(locale).date(due.date) : "";
  const until = due ? (due.provisional ? t("mail.provisional", { date }) : date) : t("mail.noDate");
  const values = { reference: found.reference, award: found.awardReference, due: until };
  return {
    subject: t(`mail.${kind}.subject`, values),
    text: [t(`mail.${kind}.text`, values), portalLink(link), t("common:mail.signature")].join("\n\n"),
  };
};

/** Queues the mail for whoever owes: the company's side, or the people of the operator. */
export async function tellDebtor(
  tx: Tx,
  ctx: RequestContext & { readonly today: string },
  found: Debtor,
  kind: DebtorMail,
  about: About = {},
): Promise<void> {
  const { id, companyId, operatorId } = found;
  const debtor =
    operatorId === null
      ? await companyContacts(tx, companyId, ctx.today)
      : await payeeContacts(tx, { kind: "operator", id: operatorId });
  const link = pathTo(operatorId === null ? "/founder/recoveries/:id" : "/operator/recoveries/:id", { id });
  await tell<`recovery.${DebtorMail}`>(tx, ctx, `recovery.${kind}`, { debtor }, (locale) =>
    words(locale, kind, found, link, about),
  );
}

const official = <Kind extends Exclude<RecoveryMail, DebtorMail>>(
  tx: Tx,
  ctx: RequestContext,
  found: Told,
  to: To<`recovery.${Kind}`>,
  kind: Kind,
): Promise<void> => {
  const link = pathTo("/admin/recoveries/:id", { id: found.id });
  return tell(tx, ctx, `recovery.${kind}`, to, (locale) => words(locale, kind, found, link));
};

/** Queues it for one official who had a part in it. */
export const tellOfficerOfRecovery = (
  tx: Tx,
  ctx: RequestContext,
  found: Told,
  to: To<`recovery.${OfficerMail}`>,
  kind: OfficerMail,
): Promise<void> => official<OfficerMail>(tx, ctx, found, to, kind);

/** Queues it for finance of the zone. */
export const tellFinance = async (tx: Tx, ctx: RequestContext, found: Told, kind: FinanceMail): Promise<void> =>
  official<FinanceMail>(tx, ctx, found, { finance: await officialsOf(tx, ["finance"], found.zoneId) }, kind);

/** Queues it for those who may decide it, but for whoever has just taken a step. */
export const tellRecoveryDeciders = async (
  tx: Tx,
  ctx: RequestContext,
  found: Told,
  but: string,
  kind: DeciderMail = "toDecide",
): Promise<void> => {
  const all = await officialsOf(tx, ["approver", "manager"], found.zoneId);
  const deciders = all.filter(({ userId }) => userId !== but);
  await official<DeciderMail>(tx, ctx, found, { deciders }, kind);
};

/** Queues it for the approvers of the zone. */
export const tellApproversOfRecovery = async (
  tx: Tx,
  ctx: RequestContext,
  found: Told,
  kind: "disputed",
): Promise<void> =>
  official<"disputed">(tx, ctx, found, { approvers: await officialsOf(tx, ["approver"], found.zoneId) }, kind);
