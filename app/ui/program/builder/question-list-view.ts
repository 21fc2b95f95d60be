/** The questions of a form as the page that arranges them shows them; made by the loader. */

export interface QuestionRowView {
  readonly id: string;
  /** Names it in the buttons. */
  readonly code: string;
  readonly key: string;
  readonly number: string;
  readonly name: string;
  readonly kind: string;
  readonly required: boolean;
  readonly fact: string | null;
  readonly when: string | null;
  readonly problems: readonly string[];
  readonly group: boolean;
  readonly href: string;
  /** Those of each entry of a group. */
  readonly inside: readonly QuestionRowView[];
}

export interface QuestionPageView {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly href: string;
  readonly problems: readonly string[];
  readonly questions: readonly QuestionRowView[];
}
