import { z } from "zod";
import { FACT_KEYS } from "~/domain/program/facts";
import type { Question, QuestionStep, SimpleQuestion } from "~/domain/program/question";
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

const simpleKinds = [
  z.strictObject({ ...base, kind: z.literal("text"), maxLength, multiline: z.boolean().optional() }),
  z.strictObject({
    ...base,
    kind: z.literal("number"),
    ...limits(z.number()),
    decimals: z.int().min(0).max(6).optional(),
  }),
  z.strictObject({ ...base, kind: z.literal("money"), ...limits(fen) }),
  z.strictObject({ ...base, kind: z.literal("area"), ...limits(area) }),
  z.strictObject({ ...base, kind: z.literal("date"), ...limits(civilDate), notBefore: key.optional() }),
  z.strictObject({ ...base, kind: z.literal("choice"), options }),
  z.strictObject({ ...base, kind: z.literal("choices"), options, ...limits(count) }),
  z.strictObject({ ...base, kind: z.literal("yesNo") }),
  z.strictObject({ ...base, kind: z.literal("file") }),
  z.strictObject({ ...base, kind: z.literal("address"), maxLength }),
] as const;

const simpleQuestion: z.ZodType<SimpleQuestion> = z.discriminatedUnion("kind", simpleKinds);

const group = z.strictObject({
  ...base,
  kind: z.literal("group"),
  questions: uniqueKeys(z.array(simpleQuestion).min(1)),
  ...limits(count),
});

const question: z.ZodType<Question> = z.discriminatedUnion("kind", [...simpleKinds, group]);

/** The zod schema of one page of an application form. */
export const questionStep: z.ZodType<QuestionStep> = z.strictObject({
  key,
  title: localizedText,
  questions: z.array(question).min(1),
});
