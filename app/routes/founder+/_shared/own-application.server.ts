import { redirect } from "@remix-run/node";
import { pathTo } from "~/addresses/path-to";
import { on } from "~/auth/need";
import { findApplication, readApplication } from "~/data/application/application.reader.server";
import type { Actor } from "~/domain/access/actor";
import type { Action } from "~/domain/access/matrix";
import { ownSide } from "~/domain/access/sides";
import { NotFound, Refusal } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { admit } from "~/use-cases/access/admit.server";

/** A page needs this on the application in its address; the subject is the application as the founder's side sees it. */
export const onApplication = (action: Action) =>
  on(action, ({ actor, params }) => opened(actor, params["id"], action, readApplication));

/** What does not show the application in its address, such as an act, needs this on it; the subject says whose it is. */
export const actOnApplication = (action: Action) =>
  on(action, ({ actor, params }) => opened(actor, params["id"], action, findApplication));

async function opened<View extends { readonly companyId: string }>(
  actor: Actor,
  id: string | undefined,
  action: Action,
  read: (actor: Actor, id: string) => Promise<View | null>,
): Promise<View> {
  const application = isId(id) ? await read(actor, id) : null;
  if (!application) throw new NotFound();
  admit(ownSide(actor), action, { companyId: application.companyId });
  return application;
}

const reasons = new Set(["wrongState", "application.notEditable"]);

/** Acts on an application; where it has moved on meanwhile, leads to its page, which says so. Null where it was done. */
export async function ifMovedOn(id: string, act: () => Promise<void>): Promise<Response | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (!(error instanceof Refusal) || !reasons.has(error.reason)) throw error;
    return redirect(pathTo("/founder/applications/:id", { id }, { refused: "wrongState" }), 303);
  }
}
