import { type ApplicationView, readApplication } from "~/data/application.reader.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { Action } from "~/domain/access/matrix";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";

/** The application of a page, for the founder's side. Throws NotFound otherwise. */
export async function ownApplication(actor: Actor, id: string | undefined): Promise<ApplicationView> {
  const application = isId(id) ? await readApplication(actor, id) : null;
  if (!application) throw new NotFound();
  return application;
}

/** Whether the actor may do this to the application. */
export const may = (actor: Actor, action: Action, { companyId }: Pick<ApplicationView, "companyId">): boolean =>
  can(actor, action, { companyId }) === "yes";
