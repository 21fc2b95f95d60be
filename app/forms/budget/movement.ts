import { z } from "zod";
import type { LineOf } from "~/domain/budget/budget-line";
import type { MovementToPrepare } from "~/domain/budget/movement";
import { isId } from "~/platform/ids";
import { code, line, lines, money, optionalLine, optionalWhole, version } from "../kernel/fields";

/** A program and source as one choice. */
export const choiceOf = ({ programId, source }: Pick<LineOf, "programId" | "source">): string =>
  `${programId} ${source}`;

/** The line that a choice and a fiscal year name; null without a choice. */
function lineOf(
  chosen: string | null,
  fiscalYear: number | null,
  refuse: (part: "" | "Year", message: string) => void,
): LineOf | null {
  if (chosen === null) return null;
  const [, programId = "", source = ""] = /^(\S*)(?: (.*))?$/s.exec(chosen) ?? [];
  if (!isId(programId)) refuse("", "notChoice");
  if (fiscalYear === null) refuse("Year", "required");
  return { programId, source, fiscalYear: fiscalYear ?? 0 };
}

/** What is typed to prepare a movement: a side is left empty by an appropriation or a reduction. */
export const movementForm = z
  .strictObject({
    id: z.uuid("invalid"),
    from: optionalLine(200),
    fromYear: optionalWhole(9999),
    to: optionalLine(200),
    toYear: optionalWhole(9999),
    fen: money,
    basis: line(300),
  })
  .transform(({ id, from, fromYear, to, toYear, fen, basis }, context): MovementToPrepare => {
    const refuse = (side: "from" | "to") => (part: string, message: string) =>
      context.addIssue({ code: "custom", path: [side + part], message });
    if (fen === 0) context.addIssue({ code: "custom", path: ["fen"], message: "notMoney" });
    return {
      id,
      from: lineOf(from, fromYear, refuse("from")),
      to: lineOf(to, toYear, refuse("to")),
      fen,
      basis,
    };
  });

export const movementStepForm = z.strictObject({ version });
export const movementRefusalForm = z.strictObject({ version, reasons: lines(2000) });
export const budgetCodeForm = z.strictObject({ version, code: code(40) });
