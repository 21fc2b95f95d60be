import type { UseCaseContext } from "~/data/access/context";
import type { Reading, Tx } from "~/data/kernel/db.server";
import type { Reach } from "~/domain/access/reach";
import type { Cell } from "~/domain/import/cell";
import type { Columns, MoreColumn, Numbered, ReadRow } from "~/domain/import/column";
import type { ImportKindName } from "~/domain/import/kinds";
import type { BuiltOn, Made, MadeTable } from "~/domain/import/made";
import type { Correction, Makes } from "~/domain/import/makes";
import type { RowProblem } from "~/domain/import/problem";

/** Who asks: the preparer of a dry run, or who releases. `reach` is where they may do so; what a row says of another zone is a problem. */
export interface ImportAsking extends UseCaseContext {
  readonly reach: Reach;
}

/** The import that rows are released with. */
export interface Releasing {
  readonly batchId: string;
  /** The name of its file, for what has to say where it comes from. */
  readonly fileName: string;
  /** Who prepared it; the actor releases it. */
  readonly preparedBy: string;
}

/**
 * A kind of import. `C` are its columns, `Standing` is whatever it reads of what stands; it is read set-based, once for all rows. The
 * frame reads the file and the cells, asks `standing` and `problems` in the dry run (a snapshot) and again at the release (in its
 * transaction), and writes only where both name nothing.
 */
export interface ImportKind<C extends Columns, Standing> {
  readonly name: ImportKindName;
  readonly columns: C;
  /** A column that a file may have beside them, by its head, such as one for each month: its field and what its cells mean; else null. */
  readonly more?: (head: Cell) => MoreColumn | null;
  /** One of those, as a template shows it. */
  readonly shown?: Columns;
  /** Reads what stands that these rows speak of or could collide with. One statement for each question, never one for each row. */
  readonly standing: (
    reading: Reading,
    asking: ImportAsking,
    rows: readonly Numbered<ReadRow<C>>[],
  ) => Promise<Standing>;
  /**
   * What is wrong with the rows among themselves and against what stands; pure. A row has at most one problem at each field. A zone
   * outside `asking.reach` is at its field as one that is not there.
   */
  readonly problems: (
    rows: readonly Numbered<ReadRow<C>>[],
    standing: Standing,
    asking: ImportAsking,
  ) => readonly RowProblem<keyof C & string>[];
  /** The zones that the rows are of, null for what is of the whole city: who releases holds all of them. */
  readonly zones: (rows: readonly Numbered<ReadRow<C>>[], standing: Standing) => readonly (string | null)[];
  /** What a release would make of these rows. */
  readonly makes: (rows: readonly Numbered<ReadRow<C>>[], standing: Standing) => Makes;
  /** Which months of other awards a release would correct. */
  readonly corrections?: (standing: Standing) => readonly Correction[];
  /**
   * Writes the rows, which have no problem, in the release's transaction: INSERT … SELECT FROM jsonb_to_recordset and the like. Returns
   * every row that it made, so that the import can be voided. `progress` counts rows and throws where the work is to end.
   */
  readonly write: (
    tx: Tx,
    asking: ImportAsking,
    releasing: Releasing,
    given: {
      readonly rows: readonly Numbered<ReadRow<C>>[];
      readonly standing: Standing;
      readonly progress: (count: number) => void;
    },
  ) => Promise<readonly Made[]>;
  /** The tables that it writes, in the order in which a void removes their rows: what points at others first. */
  readonly tables: readonly MadeTable[];
  /**
   * What rests on what it made and is not found by itself. By itself is found: every row of whatever table that points at a made row by
   * a foreign key and was not made by the same import; and every made row that was changed since.
   */
  readonly builtOn?: (reading: Reading, batchId: string) => Promise<readonly BuiltOn[]>;
  /** Undoes what follows from its rows and is no row of its own, before they are removed, such as sums that a trigger does not move back. */
  readonly beforeVoid?: (tx: Tx, ctx: UseCaseContext, batchId: string) => Promise<void>;
  /** Makes what stays what it would be without its rows, once they are removed. */
  readonly afterVoid?: (tx: Tx, ctx: UseCaseContext, batchId: string) => Promise<void>;
}

/** A kind with its columns and what it reads out of sight, as the frame keeps them side by side. */
export type AnyImportKind = ImportKind<Columns, unknown>;

/** Checks a kind where it is written, and lets it stand beside others. */
export const importKind = <C extends Columns, Standing>(kind: ImportKind<C, Standing>): AnyImportKind =>
  kind as unknown as AnyImportKind;
