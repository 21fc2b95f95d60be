/** How many of what a release makes, by keys of the texts `import:makes`. */
export type Makes = Readonly<Record<string, number>>;

/** A month of an award that is payable with another amount by an import. */
export interface Correction {
  readonly awardId: string;
  readonly reference: string;
  readonly month: string;
  /** By how much; below 0 for less. */
  readonly fen: number;
}
