import { z } from "zod";
import { tenantExceptions } from "~/domain/space/tenant-month";
import { date, lines, optionalMoney } from "../kernel/fields";

/** The mark of the tenants shown as agreed, and those chosen beside them; at most as many as a site has units. */
export const monthForm = z.strictObject({
  shown: z.string("invalid").max(40, "invalid"),
  alsoIds: z.array(z.uuid("invalid")).max(2_000, "tooMany?max=2000").default([]),
});

/** What was otherwise than agreed; a rent that is another says which. */
export const tenantForm = z
  .strictObject({
    changeId: z.uuid("invalid"),
    finding: z.enum(tenantExceptions, "requiredChoice"),
    since: date("lease"),
    rent: optionalMoney,
    words: lines(4_000),
  })
  .transform(({ rent, ...given }, context) => {
    if (given.finding !== "rent") return { ...given, rentFenPerM2Month: null };
    if (rent !== null) return { ...given, rentFenPerM2Month: rent };
    context.addIssue({ code: "custom", message: "required", path: ["rent"] });
    return z.NEVER;
  });
