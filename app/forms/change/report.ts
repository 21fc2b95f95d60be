import { z } from "zod";
import { date, lines, optionalMoney } from "~/forms/kernel/fields";

/** What can be reported of premises. */
export const REPORTED = ["vacant", "sublet", "rent"] as const;

/** A report as it is typed; a rent that is another says which. */
export const reportForm = z
  .strictObject({
    changeId: z.uuid("invalid"),
    awardId: z.uuid("requiredChoice"),
    what: z.enum(REPORTED, "requiredChoice"),
    since: date("lease"),
    rent: optionalMoney,
    words: lines(4_000),
  })
  .transform(({ what, since, rent, ...given }, context) => {
    if (what !== "rent") return { ...given, report: { what, since } };
    if (rent !== null) return { ...given, report: { what, since, rentFenPerM2Month: rent } };
    context.addIssue({ code: "custom", message: "required", path: ["rent"] });
    return z.NEVER;
  });
