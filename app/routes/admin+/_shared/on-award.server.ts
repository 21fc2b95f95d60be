import { on } from "~/auth/need";
import { readAward } from "~/data/award/award.reader.server";
import type { Action } from "~/domain/access/matrix";
import { officialSide } from "~/domain/access/sides";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { admit } from "~/use-cases/access/admit.server";

/** A page or what is posted needs this on the award in its address; the subject is the award as officials see it. */
export const onOfficialAward = (action: Action) =>
  on(action, async ({ actor, params }) => {
    const id = params["id"];
    const side = officialSide(actor);
    const award = isId(id) ? await readAward(side, id) : null;
    if (!award) throw new NotFound();
    admit(side, action, { zoneId: award.zoneId });
    return award;
  });
