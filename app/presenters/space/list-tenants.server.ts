import type { UseCaseContext } from "~/data/access/context";
import { readOwnSites } from "~/data/space/places.reader.server";
import { readTenants, type Tenant } from "~/data/space/tenants.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { addDays, daysBetween } from "~/domain/kernel/time/civil-date";
import { type Month, monthOf } from "~/domain/kernel/time/month";
import { ENDING_DAYS, endOf, lookAt } from "~/domain/space/tenant-month";
import type { Locale } from "~/i18n/locale";

/** The sites that the operator runs, and the one that is asked for; null for all, also where it is none of these. */
export async function ownSites({ actor }: UseCaseContext, asked: string | null, locale: Locale) {
  const sites = (await readOwnSites(actor)).map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) }));
  return { sites, site: sites.some(({ value }) => value === asked) ? asked : null };
}

/** Monthly rent of a unit in fen, rounded half up; area and rent are at most two decimals each. */
const monthFen = (areaM2: string, fen: number | null): number | null =>
  fen === null ? null : Math.round((Math.round(Number(areaM2) * 100) * fen) / 100);

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
  rentFen: monthFen(tenant.areaM2, tenant.agreedFen ?? tenant.unitFen),
  subsidized: tenant.awardId !== null,
  look: lookAt(tenant, month),
  finding: tenant.finding,
});

/** Those who are in the units today, with how many days their lease still runs; `ending` leaves those within 90 days, the sooner the first. */
export async function listTenants(
  ctx: UseCaseContext,
  { site, ending }: { readonly site: string | null; readonly ending: boolean },
  locale: Locale,
) {
  const month = monthOf(ctx.today);
  const all = (await readTenants(ctx.actor, month, site))
    .filter(({ from, to }) => from <= ctx.today && to > ctx.today)
    .map((tenant) => ({ ...tenantOf(tenant, month, locale), daysLeft: daysBetween(ctx.today, endOf(tenant)) }));
  const soon = all.filter(({ daysLeft }) => daysLeft <= ENDING_DAYS);
  return {
    tenants: ending ? soon.toSorted((a, b) => a.daysLeft - b.daysLeft) : all,
    all: all.length,
    soon: soon.length,
  };
}
