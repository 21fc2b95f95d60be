import type { Tree, TreePath } from "~/domain/program/draft-tree";

/** What one input holds. `workingDays` is a count of them; `share` a part of a whole; `line` and `text` are words. */
export type LeafKind =
  | "line"
  | "text"
  | "count"
  | "workingDays"
  | "number"
  | "money"
  | "area"
  | "share"
  | "date"
  | "choice"
  | "yesNo"
  | "slug"
  | "key"
  | "url";

/** One of a few. Its words are a text of the person's language, or those of `builder:option.VALUE`. */
export interface Option {
  readonly value: string;
  readonly label?: string;
}

interface Placed {
  /** Where it stands in the content. Its name in the form is `nameOfPath(path)`. */
  readonly path: TreePath;
  /** May be left empty: its place is then removed, or set to null where `emptyAs` says so. */
  readonly optional?: boolean;
}

/** One input for one value. */
export interface LeafField extends Placed {
  readonly kind: LeafKind;
  readonly emptyAs?: null;
  readonly options?: readonly Option[];
}

/** A text in each language, one input for each: short (`localized`) or of several lines. */
export interface WordsField extends Placed {
  readonly kind: "localized" | "longLocalized";
}

/** One form that a value may take, with the fields that it then has. */
export interface Variant extends Option {
  readonly is: (value: Tree | undefined) => boolean;
  /** The value in this form, made from what stood there in another. */
  readonly make: (value: Tree | undefined) => Tree;
  readonly fields: readonly Field[];
}

/** A value of one of several forms. Choosing a form gives up what only another one has. */
export interface VariantField extends Placed {
  readonly kind: "variant";
  /** Name of the choice in the form, where the place's own name is that of another field. */
  readonly name?: string;
  readonly variants: readonly Variant[];
}

/** A list whose entries people add, remove and move. `entry` gives the fields of the one at `path`. */
export interface ListField extends Placed {
  readonly kind: "list";
  readonly entry: (path: TreePath) => readonly Field[];
  /** What a new entry begins as. */
  readonly blank: Tree;
  /** In an order of their own, such as by amount: entries are not moved. */
  readonly ordered?: boolean;
}

/** Fields under one heading, that of `path`. */
export interface GroupField extends Placed {
  readonly kind: "group";
  readonly fields: readonly Field[];
}

/** A part of a page on which a version is written. */
export type Field = LeafField | WordsField | VariantField | ListField | GroupField;

/** Entries that a list of the builder may have. */
export const MOST_ENTRIES = 100;

/** Whether a field is a text in each language. */
export const isWords = (field: Field): field is WordsField =>
  field.kind === "localized" || field.kind === "longLocalized";
