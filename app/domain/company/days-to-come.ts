import { type CivilDate, isCivilDate } from "~/domain/kernel/time/civil-date";
import { outsideYears } from "~/domain/kernel/time/sensible-years";

const fields = ["establishedOn", "insuredStaffOn"] as const;

/** The days of a profile that have not come on `today`, though they say what has happened; what is no sensible day is left to its field. */
export const daysToCome = (
  profile: { readonly [F in (typeof fields)[number]]?: CivilDate | null | undefined },
  today: CivilDate,
): (typeof fields)[number][] =>
  fields.filter((field) => {
    const day = profile[field];
    return typeof day === "string" && isCivilDate(day) && outsideYears("life", day) === null && day > today;
  });
