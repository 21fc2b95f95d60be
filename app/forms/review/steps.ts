import { z } from "zod";
import { answerProblems } from "~/domain/program/form/answer-problems";
import type { Question } from "~/domain/program/form/question";
import { NOBODY } from "~/domain/review/nobody";
import { cleanLine } from "~/domain/kernel/text/clean";
import { wholeNumber } from "~/domain/kernel/text/plain-decimal";
import { date, line, lines, optionalLines, version } from "~/forms/kernel/fields";
import { problemText } from "~/forms/program/parse-answers";
import { readAnswer } from "~/forms/program/read-answer";

const longest = 2000;
const optionalText = optionalLines(longest);
const ticked = z.boolean().default(false);

/** A declaration of interest: words are needed with a conflict, which the use case sees to. */
export const interestSchema = z.object({
  conflict: z.enum(["no", "yes"], { error: "requiredChoice" }).transform((answer) => answer === "yes"),
  explanation: optionalText,
  /** What was posted before the declaration and is kept until then. */
  held: z.uuid().optional().catch(undefined),
});

const evidence = ["identity", "licence", "lease"] as const;

const seen = z
  .object({ identity: ticked, licence: ticked, lease: ticked })
  .prefault({})
  .transform((marks) => evidence.filter((kind) => marks[kind]));

export const evidenceSchema = z.object({ seen });

export const acceptanceSchema = z.object({ version, seen });

/** What was found when a fact was looked up, as its question (with the key `value`) takes it; where, as of which day, and a note. */
export const factCheckSchema = (question: Question) =>
  z.strictObject({
    value: z
      .unknown()
      .optional()
      .transform((posted, context) => {
        const value = readAnswer(question, posted);
        const [problem] = answerProblems([question], value === undefined ? {} : { value });
        if (problem) context.addIssue({ code: "custom", message: problemText(problem) });
        return problem || value === undefined || typeof value === "object" ? z.NEVER : value;
      }),
    source: line(200),
    asOf: date("life"),
    note: optionalText,
  });

export const companyCodeSchema = z.object({ reason: lines(longest) });

export const noteSchema = z.object({ text: lines(5000) });

/** A reviewer, or nobody. */
export const assignmentSchema = z.object({
  version,
  reviewerId: z.string("requiredChoice").transform((typed, context) => {
    if (typed === NOBODY) return null;
    if (z.uuid().safeParse(typed).success) return typed;
    context.addIssue({ code: "custom", message: "notChoice" });
    return z.NEVER;
  }),
});

const point = z
  .object({ target: z.string().max(200).optional(), message: optionalText, found: ticked, include: ticked })
  .transform((row) => ({ ...row, wanted: row.found ? row.include : Boolean(row.message ?? row.target) }))
  .superRefine(({ wanted, target, message }, context) => {
    if (!wanted) return;
    if (!target) context.addIssue({ code: "custom", message: "requiredChoice", path: ["target"] });
    if (!message) context.addIssue({ code: "custom", message: "required", path: ["message"] });
  });

/** The points to correct. Those the machine found count when they are ticked, the officer's own when they are filled in. */
export const correctionsSchema = z.object({
  version,
  points: z
    .array(point)
    .default([])
    .transform((rows) =>
      rows.flatMap(({ wanted, target, message }) => (wanted && target && message ? [{ target, message }] : [])),
    ),
});

const reason = z.object({ clause: z.string().max(200).optional(), words: optionalText });

/**
 * Scores as they were typed become numbers, NaN where they are none; reasons without words are left out. What is missing is
 * named by the use case, all of it at once.
 */
export const recommendationSchema = z.object({
  version,
  outcome: z
    .enum(["approve", "reject"], { error: "requiredChoice" })
    .optional()
    .transform((outcome) => outcome ?? null),
  scores: z
    .record(z.string(), z.string().optional())
    .default({})
    .transform((typed) =>
      Object.fromEntries(
        Object.entries(typed).flatMap(([key, points]) =>
          points !== undefined && cleanLine(points) !== "" ? [[key, wholeNumber(points)]] : [],
        ),
      ),
    ),
  reasons: z
    .array(reason)
    .default([])
    .transform((rows) =>
      rows.flatMap(({ clause, words }, row) => (words ? [{ clause: clause ?? null, words, row }] : [])),
    ),
});
