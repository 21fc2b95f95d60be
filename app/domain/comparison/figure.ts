import { addMonths, type CivilDate } from "../kernel/time/civil-date";
import { yuanToFen } from "../kernel/money/fen";

/** Kinds of work whose salaries are compared. */
export const works = ["engineering", "service", "office"] as const;

export type WorkKind = (typeof works)[number];

const needed = ["rent", ...works, "insuranceRate"] as const;

/** The figures of a city: fen per m² and month, fen per person and month, basis points of the base, and the bounds of the base in fen a month. */
export const figureKinds = [...needed, "insuranceFloor", "insuranceCeiling"] as const;

export type FigureKind = (typeof figureKinds)[number];

/** Without one of these a city cannot be compared. */
export const neededFigures: readonly FigureKind[] = needed;

export const isFigureKind = (text: string): text is FigureKind => figureKinds.some((each) => each === text);

export type Amounts = Readonly<Partial<Record<FigureKind, number>>>;

/** The amounts of figures. */
export const amountsOf = (figures: Readonly<Partial<Record<FigureKind, { readonly amount: number }>>>): Amounts =>
  Object.fromEntries(Object.entries(figures).map(([kind, { amount }]) => [kind, amount]));

/** Whether the lowest base of social insurance is no more than the highest, as far as both are known. */
export const boundsFit = ({ insuranceFloor, insuranceCeiling }: Amounts): boolean =>
  insuranceFloor === undefined || insuranceCeiling === undefined || insuranceFloor <= insuranceCeiling;

/** A figure as it stands: fen, or basis points of a rate, with where and when it is from. */
export interface Figure {
  readonly amount: number;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly datedOn: CivilDate;
}

/** The unit that an amount of a kind is in: a rate is in basis points, which two decimals of a percent are. */
export const unitOf = (kind: FigureKind): "fenPerM2" | "fen" | "basisPoints" =>
  kind === "rent" ? "fenPerM2" : kind === "insuranceRate" ? "basisPoints" : "fen";

/** A million yuan a month, or the whole of the base. */
export const mostOf = (kind: FigureKind): number => (unitOf(kind) === "basisPoints" ? 10_000 : 100_000_000);

/** What somebody typed for a figure, yuan or percent with at most two decimals; null where it is none or out of bounds. */
export const readAmount = (kind: FigureKind, typed: string): number | null => {
  const amount = yuanToFen(unitOf(kind) === "basisPoints" ? typed.replace(/\s*[%％]\s*$/u, "") : typed);
  return amount === null || amount < 0 || amount > mostOf(kind) ? null : amount;
};

/** A figure is old once a year has passed since its date. */
export const isOld = (datedOn: CivilDate, today: CivilDate): boolean => addMonths(datedOn, 12) < today;
