import { pathTo } from "~/addresses/path-to";
import { officialsOf } from "~/data/access/officials.server";
import type { UseCaseContext } from "~/data/access/context";
import { insertOwnership, lockOwnerless } from "~/data/company/ownership.server";
import { transact } from "~/data/kernel/db.server";
import { portalLink } from "~/mail/access/account-mail.server";
import { tell } from "~/mail/audit/tell.server";
import { companyMail } from "~/mail/company/texts";
import { Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";
import { refuseOwnCode } from "./code-claims.server";

export interface OwnershipAsked {
  readonly id: string;
  readonly code: string;
  /** Who they are, and why the company is theirs. */
  readonly statement: string;
}

/** Asks to own the company of a code that nobody owns; intake of its zone is told. Returns the id of what was asked, now or before. */
export function askOwnership(ctx: UseCaseContext, { id, code, statement }: OwnershipAsked): Promise<string> {
  return transact(async (tx) => {
    const { userId } = ctx.actor;
    await refuseOwnCode(tx, ctx, { code });
    const company = await lockOwnerless(tx, code);
    if (!company) throw new Refusal("invalid", {}, { code: ["company.notOwnerless"] });
    const { id: companyId, zoneId, name } = company;
    const ownership = await insertOwnership(tx, { id, companyId, userId, statement, askedAt: ctx.now });
    if (!ownership.isNew) return ownership.id;
    const link = portalLink(pathTo("/admin/companies/:id/ownership/:ownershipId", { id: companyId, ownershipId: id }));
    await tell(tx, ctx, "company.ownershipAsked", { intake: await officialsOf(tx, ["intake"], zoneId) }, (locale) =>
      companyMail(locale, { kind: "ownershipAsked", company: name, link }),
    );
    await record(tx, ctx, { action: "company.askOwnership", subjectId: companyId, zoneId, data: { ownershipId: id } });
    return id;
  });
}
