import { z } from "zod";
import { FACT_KEYS } from "~/domain/program/criteria/facts";
import type { GroupedQuestion, Question, QuestionStep } from "~/domain/program/form/question";
import { condition } from "./condition";
import { area, civilDate, count, fen, key, localizedText, optionValue, uniqueKeys } from "./parts";

const base = {
  key,
  label: localizedText,
  help: localizedText.optional(),
  required: z.boolean(),
  when: condition.optional(),
  fact: z.enum(FACT_KEYS).optional(),
};

const options = z.array(z.strictObject({ value: optionValue, label: localizedText })).min(1);
const maxLength = z.int().min(1).max(10_000);
const limits = <T extends z.ZodType>(limit: T) => ({ min: limit.optional(), max: limit.optional() });

const groupedKinds = [
  z.strictObject({ ...base, kind: z.literal("text"), maxLength, multiline: z.boolean().optional() }),
  z.strictObject({
    ...base,
    kind: z.literal("number"),
    ...limits(z.number()),
    decimals: z.int().min(0).max(6).optional(),
  }),
  z.strictObject({ ...base, kind: z.literal("money"), ...limits(fen) }),
  z.strictObject({ ...base, kind: z.literal("area"), ...limits(area) }),
  z.strictObject({ ...base, kind: z.literal("date"), ...limits(civilDate("life")), notBefore: key.optional() }),
  z.strictObject({ ...base, kind: z.literal("choice"), options }),
  z.strictObject({ ...base, kind: z.literal("choices"), options, ...limits(count) }),
  z.strictObject({ ...base, kind: z.literal("yesNo") }),
  z.strictObject({ ...base, kind: z.literal("address"), maxLength }),
] as const;

const file = z.strictObject({ ...base, kind: z.literal("file") });

const isFile = (input: unknown): boolean =>
  typeof input === "object" && input !== null && "kind" in input && input.kind === "file";

/** A question of each entry of a group, where there is no place to upload a file to. */
const groupedQuestion: z.ZodType<GroupedQuestion> = z.discriminatedUnion("kind", groupedKinds, {
  error: ({ input }) => (isFile(input) ? "program.fileInGroup" : undefined),
});

const group = z.strictObject({
  ...base,
  kind: z.literal("group"),
  questions: uniqueKeys(z.array(groupedQuestion).min(1)),
  ...limits(count),
});

/** The zod schema of one question of an application form. */
export const question: z.ZodType<Question> = z.discriminatedUnion("kind", [...groupedKinds, file, group]);

/** The zod schema of one page of an application form. */
export const questionStep: z.ZodType<QuestionStep> = z.strictObject({
  key,
  title: localizedText,
  questions: z.array(question).min(1),
});
