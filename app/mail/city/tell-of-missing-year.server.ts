import { pathTo } from "~/addresses/path-to";
import type { Tx } from "~/data/kernel/db.server";
import type { RequestContext } from "~/platform/context";
import { portalLink } from "../access/account-mail.server";
import { tell, type To } from "../audit/tell.server";
import { cityMail } from "./texts";

/** Queues the mail that a year has no holiday calendar yet. */
export async function tellOfMissingYear(
  tx: Tx,
  ctx: Pick<RequestContext, "now">,
  to: To<"city.calendarMissing">,
  year: number,
): Promise<void> {
  const link = portalLink(pathTo("/admin/calendars/:year/edit", { year: String(year) }));
  await tell(tx, ctx, "city.calendarMissing", to, (locale) =>
    cityMail(locale, { kind: "calendarMissing", year, link }),
  );
}
