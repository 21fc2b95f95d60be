import { asItStands } from "~/data/kernel/db.server";
import { floorsOf } from "~/data/space/floors.server";
import { readEndedLeases, readLeasesOfUnit } from "~/data/space/leases.reader.server";
import { readRents, type UnitOfSite } from "~/data/space/units.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { fenToYuanString } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { hindering } from "~/domain/space/dependents";
import { firstRentDay, unitState } from "~/domain/space/unit";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { filesOfUnit, saidOfTenants } from "./said-of-tenant.server";
import { showDependents } from "./show-dependents.server";

interface Shown {
  readonly unit: UnitOfSite;
  readonly today: CivilDate;
  readonly locale: Locale;
  /** Whether an operator looks, who sees of cases and awards nothing but who is in the unit. */
  readonly operator: boolean;
}

const named = ({ unit: { label, site }, locale }: Shown) => ({ label, site: inLanguage(site, locale) });

/** The page of a unit. */
export async function showUnit(shown: Shown) {
  const { unit, today, locale, operator } = shown;
  const [rents, leases, ended, dependents] = await Promise.all([
    readRents(unit.id),
    readLeasesOfUnit(unit.id),
    operator ? [] : readEndedLeases(unit.id),
    showDependents({ of: ["unit", unit.id], today, locale, occupantsAlone: operator }),
  ]);
  return {
    title: createT(locale, "space")("unit.title", named(shown)),
    id: unit.id,
    siteId: unit.siteId,
    site: inLanguage(unit.site, locale),
    unit: { ...unit, state: unitState(unit, today) },
    rents: rents.map(({ id, from, fen, by }) => ({ id, from: from === firstRentDay ? null : from, fen, by })),
    said: operator
      ? []
      : await saidOfTenants(
          leases.filter(({ to }) => to > today).map(({ id }) => id),
          locale,
        ),
    files: operator ? [] : await filesOfUnit(unit.id, locale),
    leases: leases.map(({ companyId, company, ...lease }) => ({ ...lease, of: company, companyId })),
    ended,
    dependents,
  };
}

/** A unit as its form has it. */
export async function showUnitForm(shown: Shown) {
  const { unit, locale } = shown;
  const { label, kind, areaM2, floorId, features, uses, version } = unit;
  return {
    title: createT(locale, "space")("unit.title", named(shown)),
    id: unit.id,
    current: { label, kind, areaM2, floorId: floorId ?? "", features, uses, rent: "", version },
    floors: await floorChoices(unit.siteId),
  };
}

/** The floors of a site to choose from. */
export const floorChoices = async (siteId: string) =>
  (await floorsOf(asItStands, siteId)).map(({ id, label }) => ({ value: id, label }));

/** A rent from a day on, with who is in the unit before it is set. */
export async function showRentForm(shown: Shown) {
  const { unit, today, locale, operator } = shown;
  const dependents = await showDependents({ of: ["unit", unit.id], today, locale, occupantsAlone: operator });
  return {
    title: createT(locale, "space")("unit.rentTitle", named(shown)),
    id: unit.id,
    version: unit.version,
    rent: fenToYuanString(unit.rent),
    dependents: dependents.filter(({ kind }) => kind === "occupancy"),
  };
}

/** A unit before it is withdrawn. */
export async function showWithdrawal(shown: Shown) {
  const { unit, today, locale, operator } = shown;
  const dependents = await showDependents({ of: ["unit", unit.id], today, locale, occupantsAlone: operator });
  return {
    title: createT(locale, "space")("unit.withdrawTitle", named(shown)),
    id: unit.id,
    version: unit.version,
    dependents,
    hindering: hindering("withdrawUnit", dependents),
  };
}
