import { on } from "~/auth/need";
import { type CompanyView, readCompany } from "~/data/company/company.reader.server";
import type { Actor } from "~/domain/access/actor";
import type { Action } from "~/domain/access/matrix";
import { ownSide } from "~/domain/access/sides";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { admit } from "~/use-cases/access/admit.server";

/** A page needs this on the company in its address; the subject is the company. */
export const onCompany = (action: Action) =>
  on(action, ({ actor, params }) => ownCompany(actor, idOf(params["id"]), action));

/** What is posted needs this on the company in its address, whose id is the subject. */
export const actOnCompany = (action: Action) =>
  on(action, ({ actor, params }) => {
    const companyId = idOf(params["id"]);
    admit(ownSide(actor), action, { companyId });
    return companyId;
  });

/** A company, for those of its people who may do this to it. Throws NotFound or Forbidden otherwise. */
export async function ownCompany(actor: Actor, id: string, action: Action): Promise<CompanyView> {
  admit(ownSide(actor), action, { companyId: id });
  const company = await readCompany(actor, id);
  if (!company) throw new NotFound();
  return company;
}

/** The id in a page's path. Throws NotFound for what has not its shape. */
export function idOf(value: string | undefined): string {
  if (!isId(value)) throw new NotFound();
  return value;
}
