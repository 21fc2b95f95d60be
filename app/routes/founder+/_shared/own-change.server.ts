import { on } from "~/auth/need";
import { readChange } from "~/data/change/change.reader.server";
import type { Action } from "~/domain/access/matrix";
import { ownSide } from "~/domain/access/sides";
import { NotFound } from "~/platform/errors";
import { admit } from "~/use-cases/access/admit.server";
import { idOf } from "./own-company.server";

/** A page or what is posted needs this on the change in its address; the subject is the change as the founder's side sees it. */
export const onCompanyChange = (action: Action) =>
  on(action, async ({ actor, params }) => {
    const change = await readChange(ownSide(actor), idOf(params["id"]));
    if (!change) throw new NotFound();
    admit(ownSide(actor), action, { companyId: change.companyId });
    return change;
  });
