import { z } from "zod";
import type { LineOf } from "~/domain/budget/budget-line";
import type { MovementToPrepare } from "~/domain/budget/movement";
import { isId } from "~/platform/ids";
import { code, line, lines, money, optionalLine, version, wholeBetween } from "../kernel/fields";

/** A program and source as one choice. */
export const choiceOf = ({ programId, source }: Pick<LineOf, "programId" | "source">): string =>
  `${programId} ${source}`;

/** A line as one choice. */
export const lineChoiceOf = ({ fiscalYear, ...line }: LineOf): string => `${fiscalYear} ${choiceOf(line)}`;

type Chosen = Pick<LineOf, "programId" | "source">;

/** A program and source by their choice, which the field of that name holds. */
function readChoice(field: "from" | "to", chosen: string, context: z.RefinementCtx): Chosen {
  const [, programId = "", source = ""] = /^(\S*)(?: (.*))?$/s.exec(chosen) ?? [];
  if (!isId(programId)) context.addIssue({ code: "custom", path: [field], message: "notChoice" });
  return { programId, source };
}

/** The line that gives stands already, so it is one choice; that which gets may be one that the money makes. */
function readGiving(chosen: string, context: z.RefinementCtx): LineOf {
  const [, fiscalYear = "0", rest = ""] = /^(\d{4}) (.*)$/s.exec(chosen) ?? [];
  return { ...readChoice("from", rest, context), fiscalYear: Number(fiscalYear) };
}

const amount = {
  id: z.uuid("invalid"),
  do: z.enum(["look", "prepare"], "invalid").default("prepare"),
  fen: money,
  basis: optionalLine(300),
};
const from = { from: line(200) };
const to = { to: line(200), toYear: wholeBetween(1900, 9999) };

/**
 * What is typed to look at a movement or to prepare it, by its kind: an appropriation has no side that gives, a reduction none that gets.
 */
export const movementForm = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("appropriation"), ...amount, ...to }),
    z.strictObject({ kind: z.literal("reduction"), ...amount, ...from }),
    z.strictObject({ kind: z.literal("transfer"), ...amount, ...from, ...to }),
  ])
  .transform((typed, context): MovementToPrepare & { readonly do: "look" | "prepare" } => {
    const { id, do: pressed, fen, basis } = typed;
    if (pressed === "prepare" && basis === null)
      context.addIssue({ code: "custom", path: ["basis"], message: "required" });
    if (fen === 0) context.addIssue({ code: "custom", path: ["fen"], message: "notMoney" });
    return {
      id,
      do: pressed,
      from: typed.kind === "appropriation" ? null : readGiving(typed.from, context),
      to: typed.kind === "reduction" ? null : { ...readChoice("to", typed.to, context), fiscalYear: typed.toYear },
      fen,
      basis: basis ?? "",
    };
  });

export const movementStepForm = z.strictObject({ version });
export const movementRefusalForm = z.strictObject({ version, reasons: lines(2000) });
export const budgetCodeForm = z.strictObject({ version, code: code(40) });
