import type { Fen } from "~/domain/kernel/money/fen";
import { available, type BudgetLine, type LineOf } from "./budget-line";

/** From nowhere it is an appropriation, to nowhere a reduction. */
export const movementKinds = ["appropriation", "reduction", "transfer"] as const;

export type MovementKind = (typeof movementKinds)[number];

/** Money that comes to a line, leaves it, or goes from one to another; at least one of both, and never the same. */
export interface Movement<Line> {
  readonly from: Line | null;
  readonly to: Line | null;
  /** Above 0. */
  readonly fen: Fen;
}

export interface MovementToPrepare extends Movement<LineOf> {
  /** Made with its form, so that pressing twice prepares one. */
  readonly id: string;
  /** What it rests on, such as the number and day of the decision. */
  readonly basis: string;
}

export const kindOfMovement = ({ from, to }: Pick<Movement<unknown>, "from" | "to">): MovementKind =>
  from === null ? "appropriation" : to === null ? "reduction" : "transfer";

/** Fiscal years before and after the present one that money can be moved in. */
const [yearsBack, yearsAhead] = [1, 20];

/** Whether money of a fiscal year can still, or already, be moved. */
export const isMovable = (fiscalYear: number, thisYear: number): boolean =>
  fiscalYear >= thisYear - yearsBack && fiscalYear <= thisYear + yearsAhead;

/** What the line that gives lacks for it; 0 where it has enough. Only what is neither committed nor spent can leave a line. */
export const lackOf = ({ from, fen }: Movement<BudgetLine>): Fen =>
  from === null ? 0 : Math.max(0, fen - available(from));

/** Both lines after it; null for a side that it does not have. The one that gives must have enough. */
export const afterMovement = <Line extends BudgetLine>({
  from,
  to,
  fen,
}: Movement<Line>): Pick<Movement<Line>, "from" | "to"> => ({
  from: from && { ...from, appropriated: from.appropriated - fen },
  to: to && { ...to, appropriated: to.appropriated + fen },
});
