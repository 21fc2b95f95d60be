import { z } from "zod";
import { exampleTeam, mostAreaM2, mostPeople, mostYears } from "~/domain/comparison/asked";
import { works } from "~/domain/comparison/figure";
import type { Team } from "~/domain/comparison/monthly-cost";
import { isArea } from "~/domain/kernel/area";
import { cleanLine } from "~/domain/kernel/text/clean";
import { plainDecimal, wholeNumber } from "~/domain/kernel/text/plain-decimal";
import { type Month, isMonth, yearOf } from "~/domain/kernel/time/month";
import { optionalWhole, wholeBetween } from "../kernel/fields";

/** What a comparison is asked for; ids of programs as they were chosen. */
export interface AskedTeam {
  readonly team: Team;
  readonly years: number;
  readonly from: Month;
  readonly programs: readonly string[];
}

export const askedFields = ["engineering", "service", "office", "area", "years", "from"] as const;

type Field = (typeof askedFields)[number];
type Typed = Readonly<Record<Field, string>>;

export interface ReadTeam {
  readonly typed: Typed;
  readonly chosen: readonly string[];
  /** Nothing was asked yet: the example stands. */
  readonly example: boolean;
  readonly errors: Readonly<Partial<Record<Field | "program", readonly string[]>>>;
  /** Null where something is wrong. */
  readonly asked: AskedTeam | null;
}

const area = z.string().transform((typed, context): string => {
  const read = plainDecimal(typed) ?? "";
  const wrong = !isArea(read) ? "notArea" : Number(read) > mostAreaM2 ? `tooBig?max=${mostAreaM2}` : null;
  if (wrong === null) return read;
  context.addIssue({ code: "custom", message: wrong });
  return z.NEVER;
});

const from = z.string().refine((typed) => isMonth(typed) && yearOf(typed) >= 2000 && yearOf(typed) <= 2100, "invalid");

const people = optionalWhole(mostPeople).transform((count) => count ?? 0);

const schema = z.object({
  engineering: people,
  service: people,
  office: people,
  area,
  years: wholeBetween(1, mostYears),
  from,
});

/** Nobody at all, by what was typed. */
const nobody = (typed: Typed): boolean =>
  works.every((work) => cleanLine(typed[work]) === "" || wholeNumber(typed[work]) === 0);

/** Reads what the address asks to compare; what it does not name is as in the example, from the month given. */
export function readAskedTeam(query: URLSearchParams, firstMonth: Month, known: readonly string[]): ReadTeam {
  const given = (field: Field) => query.get(field)?.slice(0, 40);
  const example = askedFields.every((field) => given(field) === undefined);
  const before: Typed = { ...exampleTeam, from: firstMonth };
  const typed = Object.fromEntries(askedFields.map((field) => [field, given(field) ?? before[field]])) as Typed;
  const chosen = [...new Set(query.getAll("program"))].filter((id) => id !== "").slice(0, 50);
  const read = schema.safeParse(typed);
  const errors: Partial<Record<Field | "program", string[]>> = read.success
    ? {}
    : { ...z.flattenError(read.error).fieldErrors };
  if (nobody(typed)) errors.engineering = ["noPeople"];
  if (chosen.some((id) => !known.includes(id))) errors.program = ["programGone"];
  const right = read.success && Object.keys(errors).length === 0 ? read.data : null;
  const asked = right && {
    team: {
      people: { engineering: right.engineering, service: right.service, office: right.office },
      areaM2: right.area,
    },
    years: right.years,
    from: right.from,
    programs: chosen,
  };
  return { typed, chosen, example, errors, asked };
}

/** The query that carries a comparison: the same address gives the same question. */
export const comparisonQuery = ({ typed, chosen }: Pick<ReadTeam, "typed" | "chosen">): string =>
  new URLSearchParams([
    ...askedFields.map((field) => [field, typed[field]]),
    ...chosen.map((id) => ["program", id]),
  ]).toString();
