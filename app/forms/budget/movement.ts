import { z } from "zod";
import type { LineOf } from "~/domain/budget/budget-line";
import type { MovementToPrepare } from "~/domain/budget/movement";
import { isId } from "~/platform/ids";
import { code, line, lines, money, version, wholeBetween } from "../kernel/fields";

/** A program and source as one choice. */
export const choiceOf = ({ programId, source }: Pick<LineOf, "programId" | "source">): string =>
  `${programId} ${source}`;

/** A line by its choice and fiscal year; `side` begins the names of the fields that say it. */
function lineOf(side: "from" | "to", chosen: string, fiscalYear: number, context: z.RefinementCtx): LineOf {
  const [, programId = "", source = ""] = /^(\S*)(?: (.*))?$/s.exec(chosen) ?? [];
  if (!isId(programId)) context.addIssue({ code: "custom", path: [side], message: "notChoice" });
  return { programId, source, fiscalYear };
}

const year = wholeBetween(1900, 9999);
const amount = { id: z.uuid("invalid"), fen: money, basis: line(300) };
const from = { from: line(200), fromYear: year };
const to = { to: line(200), toYear: year };

/** What is typed to prepare a movement, by its kind: an appropriation has no side that gives, a reduction none that gets. */
export const movementForm = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("appropriation"), ...amount, ...to }),
    z.strictObject({ kind: z.literal("reduction"), ...amount, ...from }),
    z.strictObject({ kind: z.literal("transfer"), ...amount, ...from, ...to }),
  ])
  .transform((typed, context): MovementToPrepare => {
    const { id, fen, basis } = typed;
    if (fen === 0) context.addIssue({ code: "custom", path: ["fen"], message: "notMoney" });
    return {
      id,
      from: typed.kind === "appropriation" ? null : lineOf("from", typed.from, typed.fromYear, context),
      to: typed.kind === "reduction" ? null : lineOf("to", typed.to, typed.toYear, context),
      fen,
      basis,
    };
  });

export const movementStepForm = z.strictObject({ version });
export const movementRefusalForm = z.strictObject({ version, reasons: lines(2000) });
export const budgetCodeForm = z.strictObject({ version, code: code(40) });
