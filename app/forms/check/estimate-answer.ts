import { z } from "zod";
import { FACT_KEYS } from "~/domain/program/criteria/facts";

const month = z.string().regex(/^\d{4}-\d{2}$/);
const fen = z.int().min(0).meta({ description: "Fen; 100 fen are one yuan" });
const count = z.int().min(0);
const fact = z.enum(FACT_KEYS);

const condition = z.strictObject({
  result: z.enum(["met", "notMet", "unknown"]),
  text: z.string(),
  facts: z.array(fact).meta({ description: "What the condition asks for" }),
  clauses: z.array(z.strictObject({ title: z.string(), clause: z.string(), url: z.string().nullable() })),
  inTheWay: z.boolean(),
});

const estimate = z.strictObject({
  months: count.meta({ description: "Months with an amount" }),
  totalFen: fen,
  payableFen: fen.meta({ description: "Fen left beside the programs of its group that can be had" }),
  tiers: z.array(
    z.strictObject({ fromMonth: count, toMonth: count, mostFenPerMonth: fen, sumFen: fen }).meta({
      description: "Months counted from 1",
    }),
  ),
  lines: z.array(
    z.strictObject({
      month,
      amountFen: fen,
      payableFen: fen,
      paidInstead: z
        .string()
        .nullable()
        .meta({ description: "Slug of the program that is paid in this month instead" }),
    }),
  ),
});

const program = z.strictObject({
  slug: z.string(),
  version: count,
  name: z.string(),
  zone: z.string().nullable(),
  outcome: z.enum(["eligible", "wouldBeIf", "not"]),
  opening: z.strictObject({ open: z.boolean(), text: z.string() }),
  settlement: z.enum(["waived", "toCompany", "toOperator"]),
  stackingGroup: z.string().nullable(),
  conditions: z.array(condition),
  estimate: estimate.nullable(),
  missingFacts: z.array(fact).meta({ description: "Without these there is no estimate" }),
  documents: z.array(z.strictObject({ key: z.string(), name: z.string(), certain: z.boolean() })),
  otherBenefits: z.array(z.string()),
  duties: z.array(z.string()),
});

/** What a request for estimates is answered: the programs as ranked, and groups of which only the highest is paid. */
export const estimateAnswer = z.strictObject({
  on: z.iso.date(),
  start: z.iso.date().meta({ description: "First day of the estimates" }),
  language: z.string(),
  programs: z.array(program),
  groups: z.array(
    z.strictObject({
      group: z.string(),
      programs: z.array(z.string()),
      payableFen: fen,
      months: z.array(z.strictObject({ month, program: z.string(), amountFen: fen })),
    }),
  ),
});

export type EstimateAnswer = z.output<typeof estimateAnswer>;

/** What every refusal is answered: where and what. */
export const apiErrors = z.strictObject({
  errors: z.array(
    z.strictObject({
      field: z.string().meta({ description: "A path such as facts.areaM2; empty for the whole" }),
      message: z.string(),
    }),
  ),
});
