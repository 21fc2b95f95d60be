import type { Fen } from "~/domain/kernel/money/fen";
import type { PlanInput } from "~/domain/subsidy/types";

/** The most that is granted of a calendar year. */
export interface Ceiling {
  readonly year: number;
  readonly fen: Fen;
}

/** An award of hires or cost items: no plan, but grants up to the ceiling of each year. */
export interface CeilingsInput {
  readonly ceilings: readonly Ceiling[];
}

/** What an award was approved with. */
export type ApprovedInput = PlanInput | CeilingsInput;

/** A ceiling as it stands, with what was granted of its year, also in lapsed months. */
export interface KnownCeiling extends Ceiling {
  readonly grantedFen: Fen;
}

export interface KnownCeilings extends CeilingsInput {
  /** By year. */
  readonly ceilings: readonly KnownCeiling[];
}

/** What is known of an award now. */
export type KnownInput = PlanInput | KnownCeilings;

/** Whether an award has a plan; else it has ceilings. */
export const hasPlan = (input: ApprovedInput): input is PlanInput => !("ceilings" in input);
