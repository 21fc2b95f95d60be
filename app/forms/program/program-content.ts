import { z } from "zod";
import type { ProgramContent } from "~/domain/program/draft/content";
import { firstDays } from "~/domain/program/terms/first-day";
import { usual } from "~/domain/program/draft/usual";
import { benefit } from "./benefit";
import { changeRules } from "./change-rules";
import { condition } from "./condition";
import { criterion } from "./criterion";
import { crossCheck, type ReadableParts } from "./cross-check";
import { ceilingRule, claims, costItems, hires, milestones, reportRule } from "./month-rules";
import {
  approvals,
  civilDate,
  count,
  dayAfter,
  fen,
  key,
  localizedText,
  rising,
  share,
  slug,
  uniqueKeys,
  whole,
  workingDays,
} from "./parts";
import { questionStep } from "./question";
import { recoveryRule } from "./recovery-rule";

const legalClause = z.strictObject({
  key,
  title: localizedText,
  clause: localizedText,
  url: z.url({ protocol: /^https?$/ }).optional(),
});

const applicationWindow = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("always") }),
  z
    .strictObject({ kind: z.literal("range"), from: civilDate("program"), to: dayAfter("program") })
    .refine(({ from, to }) => from < to, { message: "program.emptyRange", path: ["to"] }),
]);

const documentRequirement = z.strictObject({
  key,
  name: localizedText,
  help: localizedText.optional(),
  requiredWhen: z.union([z.literal("always"), condition]),
});

const scoringItem = z.strictObject({ key, label: localizedText, max: count });

/** Every part of a content by itself. */
export const programShape = z.strictObject({
  name: localizedText,
  summary: localizedText,
  description: localizedText,
  zone: slug.nullable(),
  legalBasis: uniqueKeys(z.array(legalClause).min(1)),
  fairCompetitionReview: z.strictObject({ by: localizedText, on: civilDate("program"), conclusion: localizedText }),
  open: z.union([z.literal(true), z.strictObject({ reason: localizedText })]),
  applicationWindow,
  settlement: z.enum(["waived", "toCompany", "toOperator"]),
  funding: z.array(z.strictObject({ source: slug, share })).min(1),
  stackingGroup: slug.nullable(),
  premises: z.enum(["unit", "lease", "none"]),
  stepWorkingDays: z.strictObject({
    intake: workingDays,
    correction: workingDays,
    review: workingDays,
    decision: workingDays,
    appeal: workingDays,
  }),
  noticeWorkingDays: whole("program.count").min(0, "tooSmall?min=0").max(250, "tooBig?max=250"),
  requiredApprovals: rising(z.array(z.strictObject({ fromFen: fen, approvals })).min(1), ({ fromFen }) => fromFen),
  benefit: benefit.nullable(),
  otherBenefits: z.array(localizedText),
  report: reportRule.default(usual.report),
  claims: claims.optional(),
  lapseDaysAfterEnd: workingDays.default(usual.lapseDaysAfterEnd),
  milestones: milestones.optional(),
  items: costItems.default([]),
  hires: hires.default([]),
  ceilings: ceilingRule.optional(),
  changes: changeRules.default([...usual.changes]),
  hearingDays: workingDays.default(usual.hearingDays),
  deliveryDays: workingDays.default(usual.deliveryDays),
  setOffShare: share.default(usual.setOffShare),
  recovery: recoveryRule.default(usual.recovery),
  firstDay: z.enum(firstDays).default(usual.firstDay),
  criteria: criterion,
  documents: uniqueKeys(z.array(documentRequirement)),
  steps: uniqueKeys(z.array(questionStep)),
  scoring: uniqueKeys(z.array(scoringItem)),
});

/**
 * The zod schema of everything a program version stores. Unknown keys are refused, also deep in the trees; every error
 * carries the path of its field.
 */
export const programContentSchema: z.ZodType<ProgramContent> = programShape.superRefine((content, context) => {
  for (const { path, message } of crossCheck(content)) context.addIssue({ code: "custom", message, path });
});

/** The parts of a content that can be read by themselves, whatever is wrong with others. */
export const readableParts = (raw: unknown): ReadableParts => {
  const parts = typeof raw === "object" && raw !== null ? (raw as Readonly<Record<string, unknown>>) : {};
  return Object.fromEntries(
    Object.entries(programShape.shape).flatMap(([name, schema]) => {
      const read = schema.safeParse(parts[name]);
      return read.success && read.data !== undefined ? [[name, read.data]] : [];
    }),
  );
};
