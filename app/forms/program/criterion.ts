import { z } from "zod";
import {
  COMPARISONS,
  type Criterion,
  type FactCriterion,
  type Parameter,
  type ParameterValue,
} from "~/domain/program/criteria/criterion";
import { FACT_KEYS, factDefinition } from "~/domain/program/criteria/facts";
import { byKey } from "./by-key";
import { factValue, factWord } from "./fact-value";
import { civilDate, key, rising } from "./parts";
import { parseWithin } from "./parse-within";

const isDated = (value: unknown): boolean => typeof value === "object" && value !== null && "dated" in value;

const parameter = (value: z.ZodType<ParameterValue>, raw: unknown): z.ZodType<Parameter> =>
  isDated(raw)
    ? z.strictObject({
        dated: rising(z.array(z.strictObject({ from: civilDate("life"), value })).min(1), ({ from }) => from),
      })
    : value;

const shape = z.strictObject({
  fact: z.enum(FACT_KEYS),
  comparison: z.string(),
  value: z.unknown(),
  clause: key,
});

/** A condition on a fact: its comparison and value must fit the type of the fact. */
const factCriterion: z.ZodType<FactCriterion> = shape.transform((raw, context) => {
  const definition = factDefinition(raw.fact);
  const comparison = parseWithin(z.enum(COMPARISONS[definition.type]), raw.comparison, context, ["comparison"]);
  const value = comparison === "oneOf" ? z.array(factWord(definition)).min(1) : factValue(definition);
  return { ...raw, comparison, value: parseWithin(parameter(value, raw.value), raw.value, context, ["value"]) };
});

/** The zod schema of a tree of criteria. That its clauses exist is checked with the whole program. */
export const criterion: z.ZodType<Criterion> = byKey<Criterion>({
  all: () => z.strictObject({ all: z.array(criterion) }),
  any: () => z.strictObject({ any: z.array(criterion).min(1) }),
  not: () => z.strictObject({ not: criterion }),
  fact: () => factCriterion,
});
