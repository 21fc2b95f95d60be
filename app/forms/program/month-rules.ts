import { z } from "zod";
import { usualWithin } from "~/domain/program/draft/usual";
import type { ProgramContent } from "~/domain/program/draft/content";
import { questionsIn } from "~/domain/program/form/visible-questions";
import {
  type CeilingRule,
  type ClaimableCost,
  type ClaimableHire,
  reporters,
  type ReportRule,
  type YearCeiling,
} from "~/domain/program/terms/month-rules";
import type { ContentProblem } from "./check-questions";
import { count, countTo, fen, key, localizedText, share, uniqueKeys, workingDays } from "./parts";

const evidence = uniqueKeys(z.array(z.strictObject({ key, name: localizedText })));

export const reportRule: z.ZodType<ReportRule> = z.strictObject({
  by: z.enum(reporters),
  evidence,
  acceptedAfterDays: workingDays.nullable(),
});

export const claims = z.strictObject({
  everyMonths: count,
  windowDays: workingDays.default(usualWithin.claims.windowDays),
  missedThatEnd: count.optional(),
});

export const milestones = z.strictObject({
  everyMonths: count,
  shows: localizedText,
  withinDays: workingDays.default(usualWithin.milestones.withinDays),
  evidence: evidence.default([]),
});

const cap = fen.nullable();

export const costItems: z.ZodType<ClaimableCost[]> = uniqueKeys(
  z.array(z.strictObject({ key, name: localizedText, share, capFen: cap, eventCapFen: cap })),
);

export const hires: z.ZodType<ClaimableHire[]> = uniqueKeys(
  z.array(z.strictObject({ key, name: localizedText, monthFen: fen, personCapFen: cap })),
);

const yearCeiling: z.ZodType<YearCeiling> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("sum"), fen }),
  z.strictObject({ kind: z.literal("perPerson"), question: key, hire: key, atMostFen: cap }),
]);

export const ceilingRule: z.ZodType<CeilingRule> = z.strictObject({ years: countTo(20), each: yearCeiling });

/** Items and hires are given up to a ceiling, and a ceiling is of something. */
export const claimedProblems = ({
  items,
  hires: people,
  ceilings,
  steps,
}: Pick<ProgramContent, "items" | "hires" | "steps"> & { readonly ceilings?: CeilingRule }): ContentProblem[] => {
  const claimed = items.length + people.length > 0;
  if (!ceilings) return claimed ? [{ path: ["ceilings"], message: "program.ceilingMissing" }] : [];
  if (!claimed) return [{ path: ["ceilings"], message: "program.ceilingOfNothing" }];
  const { each } = ceilings;
  if (each.kind === "sum") return [];
  const hire = people.find(({ key: name }) => name === each.hire);
  const asked = questionsIn({ steps }).find(({ key: name }) => name === each.question);
  return [
    ...(asked?.kind === "number"
      ? []
      : [{ path: ["ceilings", "each", "question"], message: "program.unknownQuestion" }]),
    ...(hire && hire.personCapFen !== null
      ? []
      : [{ path: ["ceilings", "each", "hire"], message: "program.hireWithoutCap" }]),
  ];
};
