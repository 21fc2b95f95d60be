import { pathTo } from "~/addresses/path-to";
import { readMovedOut } from "~/data/space/leases.reader.server";
import type { Actor } from "~/domain/access/actor";
import { inLanguage } from "~/domain/kernel/localized-text";
import { addDays } from "~/domain/kernel/time/civil-date";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** As many as a home names. */
const most = 10;

/** The tenants without a subsidy who are said to have moved out, each with where its lease is ended. */
export async function movedOut(actor: Actor, locale: Locale) {
  const t = createT(locale, "space");
  const f = formats(locale);
  const found = await readMovedOut(actor, most + 1);
  return {
    tenants: found.slice(0, most).map(({ leaseId, site, unit, company, since, to }) => ({
      href: pathTo("/admin/leases/:id/end", { id: leaseId }),
      name: t("movedOut.tenant", { site: inLanguage(site, locale), unit, company }),
      note: t("movedOut.since", { since: f.date(since), last: f.date(addDays(to, -1)) }),
    })),
    more: found.length > most,
  };
}
