import { z } from "zod";
import type { LineOf } from "~/domain/budget/budget-line";
import type { MovementToPrepare } from "~/domain/budget/movement";
import { code, line, lines, money, optionalLine, optionalWhole, version } from "../kernel/fields";

/** A program and source as one choice. */
export const choiceOf = ({ programId, source }: Pick<LineOf, "programId" | "source">): string =>
  `${programId} ${source}`;

/** The line that a choice and a fiscal year name; null without a choice. */
function lineOf(chosen: string | null, fiscalYear: number | null, needYear: () => void): LineOf | null {
  if (chosen === null) return null;
  const [, programId = "", source = ""] = /^(\S*)(?: (.*))?$/s.exec(chosen) ?? [];
  if (fiscalYear === null) needYear();
  return { programId, source, fiscalYear: fiscalYear ?? 0 };
}

/** What is typed to prepare a movement: a side is left empty by an appropriation or a reduction. */
export const movementForm = z
  .strictObject({
    from: optionalLine(200),
    fromYear: optionalWhole(9999),
    to: optionalLine(200),
    toYear: optionalWhole(9999),
    fen: money,
    basis: line(300),
  })
  .transform(({ from, fromYear, to, toYear, fen, basis }, context): MovementToPrepare => {
    const missing = (field: string) => () => context.addIssue({ code: "custom", path: [field], message: "required" });
    if (fen === 0) context.addIssue({ code: "custom", path: ["fen"], message: "notMoney" });
    return {
      from: lineOf(from, fromYear, missing("fromYear")),
      to: lineOf(to, toYear, missing("toYear")),
      fen,
      basis,
    };
  });

export const movementStepForm = z.strictObject({ version });
export const movementRefusalForm = z.strictObject({ version, reasons: lines(2000) });
export const budgetCodeForm = z.strictObject({ version, code: code(40) });
