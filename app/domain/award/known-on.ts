import { type CivilDate, parseCivilDate } from "~/domain/kernel/time/civil-date";

/** As of which day something is shown that somebody asked for: a past one, or null for the present; `problem` says why it is not the one asked for. */
export interface KnownOn {
  readonly on: CivilDate | null;
  readonly problem: "future" | "malformed" | null;
}

/** Reads the day that an address asks for. The present day is none: it is what is shown anyway. */
export const knownOn = (asked: string | null, today: CivilDate): KnownOn => {
  if (asked === null || asked.trim() === "") return { on: null, problem: null };
  const on = parseCivilDate(asked);
  if (on === null) return { on: null, problem: "malformed" };
  if (on > today) return { on: null, problem: "future" };
  return { on: on === today ? null : on, problem: null };
};
