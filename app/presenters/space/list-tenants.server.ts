import type { UseCaseContext } from "~/data/access/context";
import { readAwardsReportedAtSites, type ReportedAward } from "~/data/month/site-months.reader.server";
import { readOwnSites } from "~/data/space/places.reader.server";
import { readTenants, type Tenant } from "~/data/space/tenants.reader.server";
import { sitesFor } from "~/domain/access/reach";
import { inLanguage } from "~/domain/kernel/localized-text";
import { addDays, daysBetween } from "~/domain/kernel/time/civil-date";
import { type Month, monthOf } from "~/domain/kernel/time/month";
import { ENDING_DAYS, endOf, lookAt, monthRentFen } from "~/domain/space/tenant-month";
import type { Locale } from "~/i18n/locale";

/** The site that is asked for; null for all, also where it is none that the operator runs. */
export const askedSite = ({ actor }: UseCaseContext, url: URL): string | null => {
  const asked = url.searchParams.get("site") ?? "";
  return sitesFor(actor, "tenant.report").includes(asked) ? asked : null;
};

/** The sites that the operator runs, to choose from. */
export const ownSites = async ({ actor }: UseCaseContext, locale: Locale) =>
  (await readOwnSites(actor)).map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) }));

/** What a whole month costs by the lease, else as the unit is let; null where neither is known. */
const rentOf = ({ areaM2, agreedAreaM2, agreedFen, unitFen }: Tenant) => {
  const fen = agreedFen ?? unitFen;
  return fen === null ? null : monthRentFen(agreedAreaM2 ?? areaM2, fen);
};

/** A tenant in the words of a language, with the monthly rent in fen and why to look at it. */
export const tenantOf = (tenant: Tenant, month: Month, locale: Locale) => ({
  id: tenant.id,
  site: inLanguage(tenant.site, locale),
  unit: tenant.unit,
  areaM2: tenant.areaM2,
  company: tenant.company,
  contactName: tenant.contactName,
  contactPhone: tenant.contactPhone,
  from: tenant.from,
  lastDay: addDays(endOf(tenant), -1),
  rentFen: rentOf(tenant),
  subsidized: tenant.awardId !== null,
  look: lookAt(tenant, month),
  finding: tenant.finding,
});

/** Those who are in the units today, with how many days their lease still runs; `ending` leaves those within 90 days, the sooner the first; `known`, the awards whose months are reported, where they are read anyway. */
export async function listTenants(
  ctx: UseCaseContext,
  { site, ending }: { readonly site: string | null; readonly ending: boolean },
  locale: Locale,
  known?: Promise<{ readonly reported: readonly ReportedAward[] }>,
) {
  const month = monthOf(ctx.today);
  const [found, reported] = await Promise.all([
    readTenants(ctx.actor, month, site),
    known ? known.then((months) => months.reported) : readAwardsReportedAtSites(ctx.actor),
  ]);
  const monthsOf = ({ awardId }: Tenant) => reported.find(({ id }) => id === awardId)?.id ?? null;
  const all = found
    .filter(({ from, to }) => from <= ctx.today && to > ctx.today)
    .map((tenant) => ({
      ...tenantOf(tenant, month, locale),
      /** The award whose months the operator reports. */
      monthsOf: monthsOf(tenant),
      daysLeft: daysBetween(ctx.today, endOf(tenant)),
    }));
  const soon = all.filter(({ daysLeft }) => daysLeft <= ENDING_DAYS);
  return {
    tenants: ending ? soon.toSorted((a, b) => a.daysLeft - b.daysLeft) : all,
    all: all.length,
    soon: soon.length,
  };
}
