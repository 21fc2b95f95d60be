import { readSaidOtherwise } from "~/data/space/leases.reader.server";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** What operators said otherwise of tenants under leases, in words. */
export async function saidOfTenants(leaseIds: readonly string[], locale: Locale) {
  const t = createT(locale, "space");
  const f = formats(locale);
  return (await readSaidOtherwise(leaseIds)).map(({ id, finding, since, month, words }) => ({
    id,
    what: t("lease.saidOf", { finding: t(`tenant:finding.${finding}`), date: f.date(since), month: f.month(month) }),
    words,
  }));
}
