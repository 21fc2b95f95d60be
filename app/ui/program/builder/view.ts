import type { LeafKind } from "~/domain/kernel/leaf-kind";
import type { ComparedField } from "~/ui/patterns/comparison";

/** What the pages of the program builder are given: fields with their words, texts and problems, made by the loader. */

export interface ChoiceView {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

interface Basics {
  /** Its name in the form, which is also its id. */
  readonly name: string;
  readonly label: string;
  readonly hint: string | null;
  readonly errors: readonly string[];
}

export interface LeafView extends Basics {
  readonly kind: "leaf";
  readonly control: LeafKind;
  /** What stands in the input, and how it reads on a page. */
  readonly text: string;
  readonly shown: string;
  readonly required: boolean;
  readonly options: readonly ChoiceView[];
}

export interface ChoicesView extends Basics {
  readonly kind: "choices";
  readonly chosen: readonly string[];
  readonly shown: string;
  readonly required: boolean;
  readonly options: readonly ChoiceView[];
}

export interface WordsView extends Basics {
  readonly kind: "words";
  /** One leaf per language, each with the language's own name as label. */
  readonly languages: readonly (LeafView & { readonly language: string })[];
}

export interface VariantView extends Basics {
  readonly kind: "variant";
  readonly apart: boolean;
  readonly text: string;
  readonly options: readonly (ChoiceView & { readonly fields: readonly FieldView[] })[];
}

export interface EntryView {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly FieldView[];
}

export interface ListView extends Basics {
  readonly kind: "list";
  readonly add: string;
  /** Whether an entry like the last can be added. */
  readonly repeats: boolean;
  readonly entries: readonly EntryView[];
}

export interface GroupView extends Basics {
  readonly kind: "group";
  readonly look: "section" | "row" | "folded";
  /** Its heading says nothing that does not stand above it already. */
  readonly plain: boolean;
  /** Name of the place that its button gives up; null where there is none. */
  readonly drops: string | null;
  /** What can be copied here: the name of the choice, the value of the button; null where nothing can. */
  readonly copies: {
    readonly name: string;
    readonly press: string;
    readonly options: readonly ChoiceView[];
  } | null;
  readonly fields: readonly FieldView[];
}

export type FieldView = LeafView | ChoicesView | WordsView | VariantView | ListView | GroupView;

/** A problem of a part, and the field it belongs to. */
export interface OpenPoint {
  readonly id?: string;
  readonly label?: string;
  readonly message: string;
}

/** What stands around a part of a version on its page. */
export interface FrameView {
  readonly heading: string;
  readonly program: { readonly name: string; readonly href: string };
  readonly version: { readonly number: number; readonly href: string; readonly published: boolean };
  readonly editable: boolean;
  readonly parts: readonly {
    readonly section: string;
    readonly label: string;
    readonly href: string;
    readonly open: number;
    /** Whether this is the page of the part, or one below it. */
    readonly current: boolean;
    readonly within: boolean;
  }[];
}

/** A part of a version as its page shows it. */
export interface PartView {
  readonly title: string;
  readonly frame: FrameView;
  readonly fields: readonly FieldView[];
  /** Marks what was read, for a form that edits it. */
  readonly mark: string;
  readonly open: readonly OpenPoint[];
  /** What follows from what is written, in words. */
  readonly follows: readonly { readonly term: string; readonly value: string }[];
}

/** A field in which two versions differ, in words. */
export interface ComparedText extends ComparedField {
  readonly yours: string;
  readonly current: string;
}

/** A post that was not kept: what was typed, and why; `stale` has what differs from what stands now. */
export interface PartAnswer extends Pick<PartView, "fields" | "mark" | "open" | "follows"> {
  readonly error: string | null;
  readonly stale: readonly ComparedText[] | null;
}
