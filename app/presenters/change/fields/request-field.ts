/** A field of the form of a change, as its page draws it; `name` is that of what is posted, and the id. */
export type RequestField = { readonly name: string; readonly label: string; readonly hint?: string } & (
  | { readonly type: "date" | "whole" | "area" | "money" | "text"; readonly value: string }
  | { readonly type: "select"; readonly value: string; readonly options: readonly RequestOption[] }
  | { readonly type: "checks"; readonly values: readonly string[]; readonly options: readonly RequestOption[] }
);

export interface RequestOption {
  readonly value: string;
  readonly label: string;
}

/** Fields that belong together. */
export interface RequestGroup {
  readonly legend: string | null;
  readonly fields: readonly RequestField[];
}

/** The form of a kind of change: its ways, where it has several, and the fields of the chosen one. */
export interface RequestFields {
  /** Each with the parameters of the query that choose it. */
  readonly ways: readonly { readonly label: string; readonly query: string; readonly current: boolean }[];
  /** What is posted beside the fields. */
  readonly hidden: Readonly<Record<string, string>>;
  readonly groups: readonly RequestGroup[];
}
