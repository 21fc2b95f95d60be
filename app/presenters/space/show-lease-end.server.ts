import type { UseCaseContext } from "~/data/access/context";
import { pathTo } from "~/addresses/path-to";
import { type LeaseToEnd, readAwardsInUnit } from "~/data/space/leases.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { addDays } from "~/domain/kernel/time/civil-date";
import { earlierLastDays } from "~/domain/space/lease-end";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { saidOfTenants } from "./said-of-tenant.server";
import { showDependents } from "./show-dependents.server";

/** A lease before it is ended early: what it says, what the operator said of it, and what depends on the unit. */
export async function showLeaseEnd({ today }: UseCaseContext, lease: LeaseToEnd, locale: Locale) {
  const { id, unitId, unit, site, version, companyId, company, rows } = lease;
  const t = createT(locale, "space");
  const f = formats(locale);
  const [said, awards, dependents] = await Promise.all([
    saidOfTenants(
      rows.map((row) => row.id),
      locale,
    ),
    readAwardsInUnit(unitId, companyId, today),
    showDependents({ of: ["unit", unitId], today, locale }),
  ]);
  const last = rows.at(-1);
  return {
    title: t("lease.endTitle", { company }),
    id,
    unitId,
    unit: t("unit.title", { label: unit, site: inLanguage(site, locale) }),
    version,
    rows,
    days: earlierLastDays(rows, today),
    lastDay: last ? addDays(last.to, -1) : null,
    said,
    awards: awards.map(({ id: awardId, reference, to }) => ({
      href: pathTo("/admin/awards/:id", { id: awardId }),
      name: t("lease.award", { reference, date: f.date(addDays(to, -1)) }),
    })),
    dependents,
  };
}
