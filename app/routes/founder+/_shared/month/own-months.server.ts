import { on } from "~/auth/need";
import { readAward } from "~/data/award/award.reader.server";
import { ownSide } from "~/domain/access/sides";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { showMonths } from "~/presenters/month/show-months.server";
import { admit } from "~/use-cases/access/admit.server";

/** The months of an own award that begin with the one in the address. */
export const onOwnMonths = on("month.report", async ({ ctx, actor, params, locale }) => {
  const own = ownSide(actor);
  const award = isId(params["id"]) ? await readAward(own, params["id"]) : null;
  if (!award) throw new NotFound();
  admit(own, "month.report", { companyId: award.companyId });
  const view = await showMonths({ ...ctx, actor: own }, award.id, locale, "founder");
  const period = view.periods.find(({ first }) => first === params["first"]);
  if (!period) throw new NotFound();
  return { ...view, period };
});
