import {
  type OperatorRow,
  readOperatorInvitations,
  readOperatorPeople,
  readOperatorSites,
} from "~/data/space/operators.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { addDays } from "~/domain/kernel/time/civil-date";
import type { Locale } from "~/i18n/locale";
import { namesTyped } from "./show-place.server";

/** An operator as its form has it. */
export const operatorTyped = ({ name, code, contactName, contactPhone, contactEmail, version }: OperatorRow) => ({
  ...namesTyped(name),
  code: code ?? "",
  contactName: contactName ?? "",
  contactPhone: contactPhone ?? "",
  contactEmail: contactEmail ?? "",
  version,
});

/** The sites of an operator with their days, the last one included. */
export async function showOperatorSites(id: string, locale: Locale) {
  const sites = await readOperatorSites(id);
  return sites.map(({ site, toOn, ...span }) => ({
    ...span,
    site: inLanguage(site, locale),
    lastOn: toOn && addDays(toOn, -1),
  }));
}

/** Who acts for an operator, and who is invited to. */
export async function showOperatorPeople(id: string, now: Date) {
  const [people, invited] = await Promise.all([readOperatorPeople(id), readOperatorInvitations(id, now)]);
  return {
    people: people.map(({ since, ...person }) => ({ ...person, since: since.toISOString() })),
    invited: invited.map(({ expiresAt, ...each }) => ({ ...each, expiresAt: expiresAt.toISOString() })),
  };
}
