import type { LocalizedText } from "../kernel/localized-text";
import { yearOf } from "../kernel/time/month";
import type { CivilDate } from "../kernel/time/civil-date";
import {
  type CityDuty,
  missingDuties,
  missingInCity,
  missingInZone,
  type PeopledPlace,
  type RoleHolder,
} from "./duties";

/** A zone that is open; its people hold a role there or in the whole city. */
export interface ZoneFacts extends PeopledPlace {
  readonly units: number;
}

/** A program that people can apply for. */
export interface ProgramFacts {
  readonly name: LocalizedText;
  /** Null: of the whole city. */
  readonly zoneId: string | null;
  /** How many people approve its largest amounts. */
  readonly approvals: number;
  /** Its sources without money for the year of today: nothing was appropriated, or nothing of it is left. */
  readonly unfunded: readonly string[];
  /** Whether an account that pays is in force, or none is needed since it pays no money. */
  readonly payable: boolean;
}

/** What there is of a city on a day. */
export interface CityFacts {
  readonly today: CivilDate;
  readonly zones: readonly ZoneFacts[];
  /** Those who hold roles in the whole city. */
  readonly people: readonly RoleHolder[];
  readonly calendars: readonly number[];
  readonly programs: readonly ProgramFacts[];
  readonly office: boolean;
  readonly mail: boolean;
}

/** What a city needs before its first application, in the order in which it is set up. */
export const cityChecks = [
  "zones",
  "places",
  "office",
  "calendar",
  "people",
  "programs",
  "budgets",
  "accounts",
  "mail",
] as const;
export type CityCheck = (typeof cityChecks)[number];

/** One thing that is missing, with what names it. */
export interface CityGap {
  readonly place?: LocalizedText;
  readonly year?: number;
  readonly source?: string;
  readonly duty?: CityDuty;
  /** How many distinct people the duty takes, and how many there are. */
  readonly needed?: number;
  readonly there?: number;
}

export interface CheckLine {
  readonly check: CityCheck;
  readonly ok: boolean;
  readonly missing: readonly CityGap[];
}

/** How many approve the largest amount of these programs; one where there are none yet. */
const mostApprovals = (programs: readonly ProgramFacts[]): number =>
  Math.max(1, ...programs.map(({ approvals }) => approvals));

/** A case of a program of the whole city is decided in the zone of its site: it takes people in every zone. */
function peopleMissing({ zones, programs, people }: CityFacts): CityGap[] {
  const ofCity = programs.filter(({ zoneId }) => zoneId === null);
  // Where there is no zone yet, those of the whole city are looked at.
  if (zones.length === 0) return missingDuties(people, mostApprovals(programs));
  const inZones = zones.flatMap((zone) =>
    missingInZone(zone, mostApprovals([...ofCity, ...programs.filter(({ zoneId }) => zoneId === zone.id)])),
  );
  return ofCity.length > 0 ? [...inZones, ...missingInCity(people)] : inZones;
}

const missingOf: Readonly<Record<CityCheck, (facts: CityFacts) => CityGap[]>> = {
  zones: ({ zones }) => (zones.length === 0 ? [{}] : []),
  places: ({ zones }) =>
    zones.length === 0 ? [{}] : zones.filter(({ units }) => units === 0).map(({ name }) => ({ place: name })),
  office: ({ office }) => (office ? [] : [{}]),
  calendar: ({ calendars, today }) => (calendars.includes(yearOf(today)) ? [] : [{ year: yearOf(today) }]),
  people: peopleMissing,
  programs: ({ programs }) => (programs.length === 0 ? [{}] : []),
  budgets: ({ programs, today }) =>
    programs.length === 0
      ? [{}]
      : programs.flatMap(({ name, unfunded }) =>
          unfunded.map((source) => ({ place: name, source, year: yearOf(today) })),
        ),
  accounts: ({ programs }) =>
    programs.length === 0 ? [{}] : programs.filter(({ payable }) => !payable).map(({ name }) => ({ place: name })),
  mail: ({ mail }) => (mail ? [] : [{}]),
};

/** What a city needs before its first application, and what of it is missing. */
export const cityChecklist = (facts: CityFacts): CheckLine[] =>
  cityChecks.map((check) => {
    const missing = missingOf[check](facts);
    return { check, ok: missing.length === 0, missing };
  });
