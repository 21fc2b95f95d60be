import { violatedConstraint } from "~/data/kernel/constraint";
import { type Tx, transact } from "~/data/kernel/db.server";
import { createGrants } from "~/data/access/people-grants.server";
import { useLink } from "~/data/access/people-links.server";
import { createAccount } from "~/data/access/people.server";
import type { RoleGiven } from "~/domain/access/given-roles";
import type { Locale } from "~/i18n/locale";
import type { RequestContext } from "~/platform/context";
import { Refusal } from "~/platform/errors";
import { hashPassword } from "~/platform/secrets/password.server";
import { auditAccount } from "./audit-account.server";
import { checkNewPassword } from "./check-password.server";
import { openSession } from "./open-session.server";

export interface OfficialInvitationAcceptance {
  readonly token: string;
  readonly name: string;
  readonly password: string;
  readonly locale: Locale;
  readonly userAgent: string | null;
}

interface Terms {
  /** Null for the first administrator, whom nobody in the product invited. */
  readonly invitedBy: string | null;
  readonly roles: readonly RoleGiven[];
}

/** Makes an official's account with the roles of the invitation, its address proven by the link, and signs them in. */
export async function acceptInvitation(
  ctx: RequestContext,
  acceptance: OfficialInvitationAcceptance,
): Promise<{ sessionId: string; email: string }> {
  const passwordHash = await hashPassword(acceptance.password);
  try {
    return await transact((tx) => accept(tx, ctx, acceptance, passwordHash));
  } catch (error) {
    if (violatedConstraint(error) === "user_account_email_key") throw new Refusal("linkExpired");
    throw error;
  }
}

async function accept(tx: Tx, ctx: RequestContext, acceptance: OfficialInvitationAcceptance, passwordHash: string) {
  const link = await useLink(tx, "invitation", acceptance.token, ctx.now);
  if (!link) throw new Refusal("linkExpired");
  checkNewPassword(acceptance.password, link.email);
  const { invitedBy, roles } = link.payload as Terms;
  const account = { email: link.email, name: acceptance.name, locale: acceptance.locale, passwordHash };
  const userId = await createAccount(tx, ctx.now, account);
  await createGrants(tx, ctx.now, { userId, grantedBy: invitedBy, roles });
  const sessionId = await openSession(tx, ctx.now, { userId, userAgent: acceptance.userAgent });
  const data = { invitation: link.id, invitedBy, roles: roles.length };
  await auditAccount(tx, ctx, { by: userId, action: "person.acceptInvitation", account: userId, data });
  return { sessionId, email: link.email };
}
