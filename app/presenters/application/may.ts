import type { ApplicationView } from "~/data/application/application.reader.server";
import type { Actor } from "~/domain/access/actor";
import { can } from "~/domain/access/can";
import type { Action } from "~/domain/access/matrix";

/** Whether the actor may do this to the application. */
export const may = (actor: Actor, action: Action, { companyId }: Pick<ApplicationView, "companyId">): boolean =>
  can(actor, action, { companyId }) === "yes";
