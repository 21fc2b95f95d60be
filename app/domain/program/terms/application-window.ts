import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { addDays } from "~/domain/kernel/time/civil-date";
import type { ProgramContent } from "../draft/content";

/** Whether people may apply on a day: yes, not open at all, not yet, or no more. */
export type Openness = "open" | "described" | "notYet" | "over";

/** Whether a new application may begin on that day. */
export const opennessOn = (content: Pick<ProgramContent, "open" | "applicationWindow">, day: CivilDate): Openness => {
  const { open, applicationWindow: window } = content;
  if (open !== true) return "described";
  if (window.kind === "always") return "open";
  if (day < window.from) return "notYet";
  return day < window.to ? "open" : "over";
};

/** The last day on which people may apply, or null when there is none. */
export const deadlineOf = ({
  applicationWindow: window,
}: Pick<ProgramContent, "applicationWindow">): CivilDate | null =>
  window.kind === "always" ? null : addDays(window.to, -1);
