/** A version among those of its program, with the people and the cases that hang on it. */
export interface VersionHistory {
  readonly id: string;
  readonly number: number;
  /** ISO instants. */
  readonly createdAt: string;
  readonly createdBy: string | null;
  readonly editors: readonly string[];
  readonly offeredAt: string | null;
  readonly offeredBy: string | null;
  readonly publishedAt: string | null;
  readonly publishedBy: string | null;
  /** Drafts included, in the zones of whoever reads. */
  readonly applications: number;
  readonly awards: number;
}
