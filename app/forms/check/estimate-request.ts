import { z } from "zod";
import { compareAreas } from "~/domain/kernel/area";
import { factLimits } from "~/domain/program/criteria/fact-limits";
import { derivedFrom, FACT_KEYS, type FactKey, factDefinition, type FactValue } from "~/domain/program/criteria/facts";
import type { CivilDate } from "~/domain/kernel/time/civil-date";

/** What the city has to be asked about, and how a fact is named. */
export interface ApiCity {
  readonly programs: readonly string[];
  readonly zones: readonly string[];
  readonly today: CivilDate;
  readonly factName: (fact: FactKey) => string;
}

/** Facts that people can be asked for; what follows from them is not sent. */
const asked = FACT_KEYS.filter((fact) => derivedFrom(fact).length === 0);

const { earliest, people, rentFen, areaM2 } = factLimits;

const schemaOf = (fact: FactKey, { zones }: ApiCity): z.ZodType<FactValue> => {
  const { type, options = [] } = factDefinition(fact);
  const counted = (most: number, error: string) =>
    z.number({ error }).int({ error }).min(0, "tooSmall?min=0").max(most, `tooBig?max=${most}`);
  switch (type) {
    case "number":
      return counted(people, "notWhole");
    case "money":
      return counted(rentFen, "api.notFen");
    case "area":
      return z
        .string({ error: "notArea" })
        .regex(/^\d{1,8}(\.\d{1,2})?$/, { error: "notArea", abort: true })
        .refine((value) => compareAreas(value, areaM2.min) >= 0, `tooSmall?min=${areaM2.min}`)
        .refine((value) => compareAreas(value, areaM2.max) <= 0, `tooBig?max=${areaM2.max}`);
    case "date":
      return z.iso
        .date({ error: "notDate", abort: true })
        .refine((day) => day >= earliest, `dateTooEarly?min=${earliest}`);
    case "boolean":
      return z.boolean({ error: "api.notBoolean" });
    case "choice":
      return z.enum(options, { error: "notChoice" });
    case "zone":
      return z.enum(zones, { error: "notChoice" });
  }
};

const units = { money: " (fen)", area: " (m², a decimal in a string)" } as const;

const described = (fact: FactKey, city: ApiCity) => {
  const { type } = factDefinition(fact);
  const unit = type === "money" || type === "area" ? units[type] : "";
  return schemaOf(fact, city)
    .meta({ description: city.factName(fact) + unit })
    .optional();
};

/** A field that nobody knows is refused as such; anything but an object as that. */
const error = ({ code }: { readonly code?: string }) =>
  code === "unrecognized_keys" ? "api.unknownField" : "api.notObject";

/**
 * The body of a request for estimates: facts of a company, all optional. Errors are keys of the namespace `errors`. What
 * differs from program to program needs the program, and no date may lie after the day that is judged.
 */
export const estimateRequest = (city: ApiCity) => {
  const facts = Object.fromEntries(asked.map((fact) => [fact, described(fact, city)]));
  return z
    .strictObject(
      {
        program: z
          .enum(city.programs, { error: "api.unknownProgram" })
          .meta({ description: "Only this program; all when absent" })
          .optional(),
        on: z.iso
          .date({ error: "notDate", abort: true })
          .refine((day) => day >= "2000-01-01", "dateTooEarly?min=2000-01-01")
          .refine((day) => day <= "2099-12-31", "dateTooLate?max=2099-12-31")
          .meta({ description: "The day on which conditions are judged; today when absent" })
          .optional(),
        facts: z.strictObject(facts, { error }).meta({ description: "What is known; an absent fact is unknown" }),
      },
      { error },
    )
    .superRefine(({ program, on = city.today, facts: said }, context) => {
      for (const fact of asked) {
        const value = said[fact];
        const { type, perProgram } = factDefinition(fact);
        const message =
          perProgram && value !== undefined && program === undefined
            ? "api.needsProgram"
            : type === "date" && String(value ?? "") > on
              ? `dateTooLate?max=${on}`
              : null;
        if (message) context.addIssue({ code: "custom", message, path: ["facts", fact] });
      }
    });
};

export type EstimateRequest = z.output<ReturnType<typeof estimateRequest>>;
