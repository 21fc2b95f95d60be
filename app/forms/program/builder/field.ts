import type { Tree, TreePath } from "~/domain/kernel/draft-tree";
import type { LeafKind } from "~/domain/kernel/leaf-kind";

/** One of a few. Its words are a text of the person's language, or those of the namespace `builder` under `option`. */
export interface FieldOption {
  readonly value: string;
  readonly label?: string;
}

interface Placed {
  /** Where it stands in the content. Its name in the form is `nameOfPath(path)`. */
  readonly path: TreePath;
  /** May be left empty: its place is then removed, or set to null where `emptyAs` says so. */
  readonly optional?: boolean;
}

interface Named extends Placed {
  /** Its name and hint in the person's language, where its path does not say enough. */
  readonly title?: string;
  readonly hint?: string;
}

/** One input for one value. A `slug` suggests its options, any other choice is of one of them. */
export interface LeafField extends Named {
  readonly kind: LeafKind;
  readonly emptyAs?: null;
  readonly options?: readonly FieldOption[];
}

/** Some of a few values: a list of them, or one by itself. */
export interface ChoicesField extends Named {
  readonly kind: "choices";
  readonly options: readonly FieldOption[];
}

/** A text in each language, one input for each: short (`localized`) or of several lines. */
export interface WordsField extends Placed {
  readonly kind: "localized" | "longLocalized";
}

/** One form that a value may take, with the fields that it then has. */
export interface Variant extends FieldOption {
  readonly is: (value: Tree | undefined) => boolean;
  /** The value in this form, made from what stood there in another; undefined when this form is to be absent. */
  readonly make: (value: Tree | undefined) => Tree | undefined;
  readonly fields: readonly Field[];
}

/** A value of one of several forms. What was typed into one that is left is kept (`left-forms.ts`) until it is chosen again. */
export interface VariantField extends Placed {
  readonly kind: "variant";
  /** What was left is kept in the value itself, an object in each form, for it may stand in a list. */
  readonly keepsWithin?: boolean;
  /** The fields of the form stand below all choices, for they are many; else each below its own. */
  readonly apart?: boolean;
  readonly variants: readonly Variant[];
}

/** A list whose entries people add, remove and move; an optional one goes with its last. `entry` gives the fields of the one at `path`. */
export interface ListField extends Placed {
  readonly kind: "list";
  readonly entry: (path: TreePath) => readonly Field[];
  /** What a new entry begins as. */
  readonly blank: Tree;
  /** Another entry is often much like the last: one can begin as that. */
  readonly repeats?: boolean;
}

/**
 * Fields under one heading: a section of the page, side by side in a row, or folded away until somebody opens them. Nothing is read
 * at `path` itself, so it may name what has no place of its own, such as all caps.
 */
export interface GroupField extends Placed {
  readonly kind: "group";
  /** A key of `builder:field` and `builder:hint` to call it by, where its path does not say enough. */
  readonly label?: string;
  readonly look?: "section" | "row" | "folded";
  /** The heading itself, in the person's language. */
  readonly title?: string;
  /** What stands there can be given up with a button of its own. */
  readonly removable?: boolean;
  /** Groups of the same kind, by the names of their paths: what stands in one of them can be copied here. */
  readonly copies?: readonly FieldOption[];
  readonly fields: readonly Field[];
}

const COPY = "from.";

/** A part of a page on which a version is written. */
export type Field = LeafField | ChoicesField | WordsField | VariantField | ListField | GroupField;

/** The name of the choice of what a group takes over from another. No place of a content begins so. */
export const copyName = (place: string): string => `${COPY}${place}`;

export const isCopyName = (name: string): boolean => name.startsWith(COPY);

/** Entries that a list of the builder may have. */
export const MOST_ENTRIES = 100;

/** Whether a field is a text in each language. */
export const isWords = (field: Field): field is WordsField =>
  field.kind === "localized" || field.kind === "longLocalized";
