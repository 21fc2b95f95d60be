import { z } from "zod";
import { ASKED_KINDS, type ChangeRule, type ChangeWindow } from "~/domain/program/terms/change-rules";
import { key, localizedText, uniqueKeys, windowDays } from "./parts";

const changeWindow: z.ZodType<ChangeWindow> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("always") }),
  z
    .strictObject({
      kind: z.literal("limited"),
      days: windowDays,
      dayKind: z.enum(["working", "calendar"]),
      side: z.enum(["before", "after"]),
      opensDays: windowDays.min(1, "program.count").optional(),
    })
    .superRefine(({ side, days: last, opensDays }, context) => {
      if (opensDays === undefined) return;
      const message = side === "after" ? "program.opensAfter" : opensDays > last ? null : "program.opensTooLate";
      if (message !== null) context.addIssue({ code: "custom", message, path: ["opensDays"] });
    }),
]);

const changeRule = z.strictObject({
  kind: z.enum(ASKED_KINDS),
  window: changeWindow,
  late: z.boolean(),
  evidence: uniqueKeys(z.array(z.strictObject({ key, name: localizedText }))),
  refusalClauses: z.array(key).default([]),
});

/** The zod schema of what may be asked for while an award runs; each kind once. */
export const changeRules: z.ZodType<ChangeRule[]> = z.array(changeRule).superRefine((rules, context) => {
  rules.forEach(({ kind }, i) => {
    if (rules.findIndex((other) => other.kind === kind) < i)
      context.addIssue({ code: "custom", message: "program.changeTwice", path: [i, "kind"] });
  });
});
