import { z } from "zod";
import type { RecoveryRule } from "~/domain/program/terms/recovery-rule";
import { countTo, fen, workingDays } from "./parts";

export const recoveryRule: z.ZodType<RecoveryRule> = z.strictObject({
  smallFen: fen,
  barYears: countTo(30),
  dueDays: workingDays,
  disputeDays: workingDays,
  instalments: countTo(60),
});
