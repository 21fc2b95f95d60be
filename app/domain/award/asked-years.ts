/** The year whose months are asked for beside those that are shown anyway, or all; null where none is. */
export type AskedYears = number | "all" | null;

/** Reads the year that an address asks for; anything but a year or `all` asks for none. */
export const askedYears = (asked: string | null): AskedYears => {
  if (asked === "all") return asked;
  return asked !== null && /^\d{4}$/.test(asked) ? Number(asked) : null;
};
