import type { OfficialRole } from "../access/matrix";
import type { LocalizedText } from "../kernel/localized-text";

/** An official with the roles that they hold in one place. */
export interface RoleHolder {
  readonly id: string;
  readonly roles: readonly OfficialRole[];
}

/** What people must be there for, by the rule that duties are kept apart by person (docs/rules/permissions.md, P1). */
export type CityDuty = "accept" | "review" | "decide" | "publish" | "release";

export interface MissingDuty {
  readonly duty: CityDuty;
  /** How many distinct people it takes beside those of the other duties of a case, and for how many of these places there is somebody. */
  readonly needed: number;
  readonly there: number;
}

/** Who decides an objection approved nothing of it, and an appeal goes to who took no part. */
const JUDGES = 2;

interface Slot {
  readonly duty: CityDuty;
  readonly roles: readonly OfficialRole[];
}

/** For how many of these places there is a person of their own: a largest matching, by augmenting paths. */
function filled(slots: readonly Slot[], people: readonly RoleHolder[]): Set<number> {
  const placeOf = new Map<string, number>();
  const seat = (slot: number, seen: Set<string>): boolean => {
    for (const { id, roles } of people) {
      if (seen.has(id) || !slots[slot]?.roles.some((role) => roles.includes(role))) continue;
      seen.add(id);
      const taken = placeOf.get(id);
      if (taken === undefined || seat(taken, seen)) {
        placeOf.set(id, slot);
        return true;
      }
    }
    return false;
  };
  slots.forEach((_, slot) => seat(slot, new Set()));
  return new Set(placeOf.values());
}

const inOrder: readonly CityDuty[] = ["accept", "review", "decide", "publish", "release"];

/** The places of a case: who accepts and who reviews may be one person, who decides is none of them, and each only once. */
const caseSlots = (approvals: number, alone: boolean): Slot[] => [
  ...(alone ? [] : [{ duty: "accept" as const, roles: ["intake" as const] }]),
  { duty: "review", roles: ["reviewer"] },
  ...Array.from({ length: approvals + JUDGES }, (): Slot => ({ duty: "decide", roles: ["approver"] })),
];

/** Two people who are not one: who prepares, and who releases. */
const pairs: readonly (readonly Slot[])[] = [
  [
    { duty: "publish", roles: ["manager"] },
    { duty: "publish", roles: ["approver", "manager"] },
  ],
  [
    { duty: "release", roles: ["finance"] },
    { duty: "release", roles: ["approver", "manager"] },
  ],
];

const shortOf = (slots: readonly Slot[], people: readonly RoleHolder[]): MissingDuty[] => {
  const taken = filled(slots, people);
  return inOrder.flatMap((duty) => {
    const places = slots.flatMap((slot, i) => (slot.duty === duty ? [i] : []));
    const there = places.filter((i) => taken.has(i)).length;
    return there < places.length ? [{ duty, needed: places.length, there }] : [];
  });
};

/**
 * The duties for which there are too few distinct people: of a case with so many approvals, an objection to it and an appeal, of the
 * publishing of a program, and of money that one prepares and another releases.
 */
export function missingDuties(people: readonly RoleHolder[], approvals: number): MissingDuty[] {
  const ofCase = shortOf(caseSlots(approvals, false), people);
  // Who reviews may have accepted it too.
  const both = people.some(({ roles }) => roles.includes("intake") && roles.includes("reviewer"));
  const alone = both ? shortOf(caseSlots(approvals, true), people) : ofCase;
  return [...(alone.length < ofCase.length ? alone : ofCase), ...pairs.flatMap((pair) => shortOf(pair, people))];
}

/** Duties about a program itself, and not about one of its cases: those of the whole city do them for a program of the whole city. */
const ofProgram: readonly CityDuty[] = ["publish", "release"];

/** A place with those who hold roles in it, by an id. */
export interface PeopledPlace {
  readonly id: string;
  readonly name: LocalizedText;
  readonly people: readonly RoleHolder[];
}

/** A missing duty with the zone that it is missing in; absent: the whole city. */
export interface MissingThere extends MissingDuty {
  readonly place?: LocalizedText;
}

/** The duties missing for cases of a zone in which the largest amount takes so many approvals. */
export const missingInZone = ({ name, people }: PeopledPlace, approvals: number): MissingThere[] =>
  missingDuties(people, approvals).map((missing) => ({ place: name, ...missing }));

/** The duties missing for programs of the whole city themselves. */
export const missingInCity = (people: readonly RoleHolder[]): MissingThere[] =>
  missingDuties(people, 1).filter(({ duty }) => ofProgram.includes(duty));
