import { pathTo } from "~/addresses/path-to";
import { transact } from "~/data/kernel/db.server";
import { placesExist } from "~/data/access/people-grants.server";
import { createLink } from "~/data/access/people-links.server";
import { findAccountByEmail } from "~/data/access/people.server";
import { type GivenRole, giveRoles, type GrantPlaces } from "~/domain/access/given-roles";
import { linkHours } from "~/domain/access/lifetimes";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { NotFound, Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { portalLink, queueAccountMail } from "~/mail/access/account-mail.server";
import { record } from "../audit/record.server";

export interface OfficialInvitation extends GrantPlaces {
  readonly email: string;
  readonly name: string;
  /** In which the mail is written. */
  readonly locale: Locale;
  readonly roles: readonly GivenRole[];
}

/** Sends an invitation to somebody without an account; the roles hold from the acceptance. Who may send it is for whoever calls this to say. */
export async function sendInvitation(ctx: UseCaseContext, invitation: OfficialInvitation): Promise<void> {
  const { email, name, locale, roles } = invitation;
  const { given, missing } = giveRoles(roles, invitation);
  if (missing) throw new Refusal("requiredChoice", {}, { [missing]: ["requiredChoice"] });
  await transact(async (tx) => {
    if (!(await placesExist(tx, given))) throw new NotFound();
    if (await findAccountByEmail(tx, email)) {
      throw new Refusal("people.accountExists", {}, { email: ["people.accountExists"] });
    }
    const payload = { name, invitedBy: ctx.actor.userId, roles: given.map((role) => ({ ...role })) };
    const { id, token } = await createLink(tx, ctx.now, { kind: "invitation", email, payload });
    const t = createT(locale, "access");
    await queueAccountMail(tx, ctx.now, { id: null, email, name, locale }, "invitation", {
      link: portalLink(pathTo("/auth/invitation", { token })),
      roles: roles.map((role) => t(`role.${role}`)).join(t("common:marks.list")),
      days: linkHours.invitation / 24,
    });
    const data = { roles: [...roles], places: given.length };
    await record(tx, ctx, { action: "person.invite", subjectId: id, data });
  });
}
