import type { FieldView, OpenPoint } from "./view";
import type { LedgerRow } from "~/ui/award/ledger";

/** What terms would pay in a made-up case, month by month, or why that cannot be calculated. */
export interface PreviewView {
  /** The inputs of the case, as fields of the form. */
  readonly sample: readonly FieldView[];
  /** The sum of it in a line; empty where there is no plan. */
  readonly brief: string;
  readonly refused: readonly OpenPoint[];
  readonly plan: {
    readonly facts: readonly { readonly term: string; readonly value: string }[];
    /** One bar per month, in percent of the highest. */
    readonly bars: readonly { readonly month: string; readonly percent: number; readonly words: string }[];
    readonly highest: string;
    readonly rows: readonly LedgerRow[];
    readonly totalFen: number;
  } | null;
}
