import { on } from "~/auth/need";
import { readAward } from "~/data/award/award.reader.server";
import type { Action } from "~/domain/access/matrix";
import { ownSide } from "~/domain/access/sides";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { admit } from "~/use-cases/access/admit.server";

/** A page or what is posted needs this on the award in its address; the subject is the award as the founder's side sees it. */
export const onOwnAward = (action: Action) =>
  on(action, async ({ actor, params }) => {
    const id = params["id"];
    const award = isId(id) ? await readAward(ownSide(actor), id) : null;
    if (!award) throw new NotFound();
    admit(ownSide(actor), action, { companyId: award.companyId });
    return award;
  });
