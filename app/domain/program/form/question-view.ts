/** What every field of a form has. */
export interface QuestionBasics {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly required: boolean;
  readonly errors: readonly string[];
}

/** A question of the form with its answer, as it is rendered in one language. */
export type SimpleView = QuestionBasics &
  (
    | { readonly kind: "line" | "lines" | "number" | "money" | "area" | "date"; readonly text: string }
    | { readonly kind: "choice"; readonly options: readonly { value: string; label: string }[]; readonly text: string }
    | {
        readonly kind: "choices";
        readonly options: readonly { value: string; label: string }[];
        readonly chosen: readonly string[];
      }
    | { readonly kind: "yesNo"; readonly text: string }
    | { readonly kind: "file" }
  );

export type QuestionView =
  | SimpleView
  | (QuestionBasics & {
      readonly kind: "group";
      readonly entries: readonly (readonly SimpleView[])[];
      /** Whether another entry may be added. */
      readonly open: boolean;
    });
