import { z } from "zod";
import type { Benefit, BenefitTerms } from "~/domain/program/terms/benefit";
import type { TierInput } from "~/domain/subsidy/types";
import { byKey } from "./by-key";
import { area, count, dayAfter, fen, key, optionValue, rising, share } from "./parts";

const tier: z.ZodType<TierInput> = byKey<TierInput>(
  {
    share: () => z.strictObject({ months: count, share }),
    fenPerM2: () => z.strictObject({ months: count, fenPerM2: fen }),
    fen: () => z.strictObject({ months: count, fen }),
  },
  "program.oneAmount",
);

/** A cap of nothing would pay nothing: no cap is an empty field. */
const cap = fen.refine((amount) => amount > 0, "program.capOfNothing");

const terms: z.ZodType<BenefitTerms> = z.strictObject({
  tiers: z.array(tier).min(1),
  areaCapM2: area.refine((m2) => Number(m2) > 0, "program.capOfNothing").nullish(),
  areaBands: rising(z.array(z.strictObject({ upToM2: area, share })).min(1), ({ upToM2 }) => Number(upToM2)).nullish(),
  rateCapFen: cap.nullish(),
  rentShareCap: share.nullish(),
  monthlyCapFen: cap.nullish(),
  annualCapFen: cap.nullish(),
  totalCapFen: cap.nullish(),
  capYear: z.enum(["calendar", "benefit"]),
  until: dayAfter("program").nullish(),
  suspension: z.enum(["extends", "consumes"]),
  proration: z.enum(["calendarDays", "thirty", "actual365"]),
});

/** The zod schema of what a program pays for space. The calculation checks the terms with the whole program. */
export const benefit: z.ZodType<Benefit> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("same"), terms }),
  z.strictObject({ kind: z.literal("byAnswer"), question: key, cases: z.record(optionValue, terms) }),
]);
