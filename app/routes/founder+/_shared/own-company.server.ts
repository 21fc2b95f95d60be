import { type CompanyView, readCompany } from "~/data/company.reader.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { Action } from "~/domain/access/matrix";
import { Forbidden, NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";

/** The company of a page, for those who may do this to it. Throws NotFound or Forbidden otherwise. */
export async function ownCompany(actor: Actor, id: string | undefined, action: Action): Promise<CompanyView> {
  const company = isId(id) ? await readCompany(actor, id) : null;
  if (!company) throw new NotFound();
  if (can(actor, action, { companyId: company.id }) !== "yes") throw new Forbidden(action);
  return company;
}

/** The id in a page's path. Throws NotFound for what has not its shape. */
export function idOf(value: string | undefined): string {
  if (!isId(value)) throw new NotFound();
  return value;
}
