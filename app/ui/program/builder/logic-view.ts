/** A node of a tree of all, any and not, as its page shows it; made by the loader. */
export interface LogicNodeView {
  /** Its id in the page. */
  readonly id: string;
  readonly number: string;
  readonly kind: "all" | "any" | "not" | "condition";
  readonly negated: boolean;
  /** A condition as a sentence, and what it rests on. */
  readonly text: string;
  readonly note: string | null;
  readonly problems: readonly string[];
  readonly parts: readonly LogicNodeView[];
  /** What can be done with it; a step that is confirmed first has an address instead. */
  readonly steps: readonly { readonly value: string; readonly label: string; readonly href: string | null }[];
  readonly editHref: string | null;
  /** Where a part is added. */
  readonly addHref: string | null;
}
