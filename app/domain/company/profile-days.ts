import { type CivilDate, isCivilDate } from "~/domain/kernel/time/civil-date";
import { outsideYears } from "~/domain/kernel/time/sensible-years";

interface ProfileDays {
  readonly establishedOn?: CivilDate | null | undefined;
  /** The day of the count of insured staff. */
  readonly insuredStaffOn?: CivilDate | null | undefined;
}

/** A day of a profile that cannot be: later than `max`, or earlier than `min`. */
export type ImpossibleDay = readonly [
  field: keyof ProfileDays,
  problem: { readonly max: CivilDate } | { readonly min: CivilDate },
];

const sensible = (day: CivilDate | null | undefined): CivilDate | null =>
  typeof day === "string" && isCivilDate(day) && outsideYears("life", day) === null ? day : null;

/**
 * The days of a profile that cannot be, though they say what has happened: not come on `today`, or people counted before there was
 * the company. What is no sensible day is left to its field.
 */
export const impossibleDays = (profile: ProfileDays, today: CivilDate): ImpossibleDay[] => {
  const [established, counted] = [sensible(profile.establishedOn), sensible(profile.insuredStaffOn)];
  return [
    ...(established !== null && established > today ? [["establishedOn", { max: today }] as const] : []),
    ...(counted !== null && counted > today ? [["insuredStaffOn", { max: today }] as const] : []),
    ...(counted !== null && counted <= today && established !== null && established <= today && counted < established
      ? [["insuredStaffOn", { min: established }] as const]
      : []),
  ];
};
