import { z } from "zod";
import { optionalLines, version } from "~/forms/kernel/fields";

const longest = 2000;

/** What whoever reports months writes beside; what is missing is told by the step. */
export const monthReportForm = z
  .strictObject({ version, words: optionalLines(longest) })
  .transform(({ words, ...read }) => ({ ...read, words: words ?? "" }));

/** A step of an official about months, with its reason where it takes one. */
export const monthStepForm = z
  .strictObject({ version, reason: optionalLines(longest) })
  .transform(({ reason, ...read }) => ({ ...read, reason: reason ?? "" }));

/** That payments wait, or go on, as whoever pressed meant it, and why. */
export const holdForm = z
  .strictObject({ act: z.enum(["hold", "letGo"]), reason: optionalLines(longest) })
  .transform(({ act, reason }) => ({ act, reason: reason ?? "" }));

/** One press for all reports that were there at a moment. */
export const acceptAllForm = z.strictObject({ shownAt: z.iso.datetime("invalid") });
