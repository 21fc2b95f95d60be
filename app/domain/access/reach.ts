import { mandateAllows, type MandateRight } from "./mandate";
import type { Actor } from "./actor";
import { type Action, matrix } from "./matrix";

/** What an adviser's mandate must grant for an action; for those not named here, any mandate does. */
const mandateRight: Readonly<Partial<Record<Action, MandateRight>>> = {
  "company.edit": "edit",
  "application.begin": "edit",
  "application.edit": "edit",
  "application.submit": "submit",
  "application.resubmit": "submit",
  "award.requestChange": "submit",
  "month.report": "submit",
  "claim.make": "edit",
  "claim.handIn": "submit",
  "recovery.answer": "submit",
};

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

/** The zones in which the actor may do this as an official: `all` for the whole city, none when they may not. */
export const zonesFor = (actor: Actor, action: Action): "all" | string[] => {
  const grants = actor.grants.filter(({ role }) => matrix[action][role] !== undefined);
  const wholeCity = grants.some(({ role, zoneIds }) => zoneIds === "all" || matrix[action][role] !== "zone");
  return wholeCity ? "all" : distinct(grants.flatMap(({ zoneIds }) => zoneIds));
};

/** Zones, or the whole city. */
export type Reach = "all" | readonly string[];

/** The zones in which the actor may do at least one of these things as an official. */
export const zonesForAny = (actor: Actor, actions: readonly Action[]): Reach => {
  const zones = actions.map((action) => zonesFor(actor, action));
  return zones.includes("all") ? "all" : distinct(zones.flatMap((each) => each));
};

/** A reach narrowed to one zone where one is named; none where that lies outside it. */
export const narrowed = (reach: Reach, zoneId: string | null): Reach =>
  zoneId === null ? reach : covers(reach, [zoneId]) ? [zoneId] : [];

/** Whether who reaches `reach` reaches all of `wanted`. */
export const covers = (reach: Reach, wanted: Reach): boolean =>
  reach === "all" || (wanted !== "all" && wanted.every((zone) => reach.includes(zone)));

/** The companies for which the actor may do this, as owner, member or adviser. */
export const companiesFor = (actor: Actor, action: Action): string[] => {
  const own = actor.memberships.filter(({ role }) => matrix[action][role] === "own");
  const right = mandateRight[action] ?? null;
  const mandated = matrix[action].adviser
    ? actor.mandates.filter((mandate) => mandateAllows(mandate, right, actor.today))
    : [];
  return distinct([...own, ...mandated].map(({ companyId }) => companyId));
};

/** The operators for which the actor may do this, as one of their people or as their first. */
export const operatorsFor = ({ operatorIds = [], firstOf = [] }: Actor, action: Action): readonly string[] => {
  const scope = matrix[action].operator;
  return scope === "own" ? operatorIds : scope === "first" ? firstOf : [];
};

/** The sites at which the actor may do this as their operator. */
export const sitesFor = (actor: Actor, action: Action): readonly string[] =>
  matrix[action].operator === "ownSites" ? actor.siteIds : [];
