import { z } from "zod";
import type { FactDefinition, FactValue } from "~/domain/program/criteria/facts";
import { area, civilDate, fen, slug } from "./parts";

/** The zod schema of one of a fact's options, or of the slug of a zone. */
export const factWord = ({ type, options = [] }: FactDefinition): z.ZodType<string> =>
  type === "zone" ? slug : z.enum(options);

/** As many decimals as a sentence shows, so that no two values read the same. */
const number = z
  .number()
  .min(0)
  .refine((value) => Number(value.toFixed(2)) === value, "tooManyDecimals?max=2");

/** The zod schema of a single value of a fact. */
export const factValue = (definition: FactDefinition): z.ZodType<FactValue> => {
  switch (definition.type) {
    case "number":
      return number;
    case "money":
      return fen;
    case "area":
      return area;
    case "date":
      return civilDate("life");
    case "boolean":
      return z.boolean();
    case "zone":
    case "choice":
      return factWord(definition);
  }
};
