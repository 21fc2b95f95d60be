import type { LocalizedText } from "../kernel/localized-text";
import type { CivilDate } from "../kernel/time/civil-date";

/** A zone, a site or a unit. */
export type PlaceKind = "zone" | "site" | "unit";

/** What can depend on a place: who is in it or has been promised it, what asks for it, what runs in it, what is open for it. */
export const dependentKinds = ["occupancy", "application", "change", "award", "program"] as const;
export type DependentKind = (typeof dependentKinds)[number];

/** All of one kind that depends on a place: how many, and the first of them by name. */
export interface Dependents {
  readonly kind: DependentKind;
  readonly count: number;
  readonly names: readonly {
    readonly id: string;
    readonly name: string | LocalizedText;
    /** The unit that it is about, where it is about one. */
    readonly unit: string | null;
    /** The first day without it, where that is known. */
    readonly until: CivilDate | null;
  }[];
}

/** What is done to places that may leave something without its place. */
export type PlaceStep = "closeZone" | "closeSite" | "withdrawUnit" | "changeArea";

const all = dependentKinds;

/** What keeps from each step. An area is what leases count by, so it stays while anybody is in the unit. */
const hinders: Readonly<Record<PlaceStep, readonly DependentKind[]>> = {
  closeZone: all,
  closeSite: ["occupancy", "application", "change", "award"],
  withdrawUnit: ["occupancy", "application", "change"],
  changeArea: ["occupancy"],
};

/** What of all that depends on a place keeps from a step; none where it may be taken. */
export const hindering = <Each extends Pick<Dependents, "kind" | "count">>(
  step: PlaceStep,
  dependents: readonly Each[],
): Each[] => dependents.filter(({ kind, count }) => count > 0 && hinders[step].includes(kind));
