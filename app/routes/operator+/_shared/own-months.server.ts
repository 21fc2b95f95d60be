import { on } from "~/auth/need";
import { asItStands } from "~/data/kernel/db.server";
import { readMonthAwards } from "~/data/month/month-award.server";
import { operatorSide } from "~/domain/access/sides";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { showMonths } from "~/presenters/month/show-months.server";
import { admit } from "~/use-cases/access/admit.server";

/** The months of the award in the address, at a site that the person operates, where its version names the operator. */
export const onSiteMonths = on("month.report", async ({ ctx, actor, params, locale }) => {
  const { id } = params;
  const [award] = isId(id) ? await readMonthAwards(asItStands, [id]) : [];
  if (award?.siteId === undefined || award.siteId === null || award.content.report.by !== "operator")
    throw new NotFound();
  const side = operatorSide(actor);
  admit(side, "month.report", { siteId: award.siteId });
  return showMonths({ ...ctx, actor: side }, award.id, locale, "operator");
});

/** Those of its months that begin with the one in the address. */
export const onSitePeriod = on("month.report", async (asked) => {
  const view = await onSiteMonths.open(asked);
  const period = view.periods.find(({ first }) => first === asked.params["first"]);
  if (!period) throw new NotFound();
  return { ...view, period };
});
