import type { CivilDate } from "./civil-date";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Made once per zone: making one takes longer than everything else here, and each request asks more than once. */
const formatIn = (timeZone: string): Intl.DateTimeFormat => {
  const known =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat("en", {
      timeZone,
      calendar: "gregory",
      numberingSystem: "latn",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
    });
  formats.set(timeZone, known);
  return known;
};

/** The civil date of an instant at a place, such as "Asia/Shanghai". Throws a RangeError for an unknown zone. */
export const todayIn = (timeZone: string, instant: Date): CivilDate => {
  const parts = formatIn(timeZone).formatToParts(instant);
  const part = (type: "year" | "month" | "day"): string => parts.find((each) => each.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
};
