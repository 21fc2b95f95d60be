import { askedChanges, type ChangeState, openChanges } from "~/domain/change/states";
import type { ChangeKind } from "~/domain/program/terms/change-rules";

/** The change of an award that was asked for last, one that waits for its decision before the others. */
export interface AskedChange {
  readonly id: string;
  readonly kind: ChangeKind;
  readonly state: ChangeState;
}

const statesIn = (of: readonly ChangeState[]) => `c.state IN (${of.map((state) => `'${state}'`).join(", ")})`;

const changesIn = (states: readonly ChangeState[]) =>
  `FROM change_award x JOIN change c ON c.id = x.change_id WHERE ${statesIn(states)}`;

/** What was asked for the award `a`, an `AskedChange` or null, as a column of that name. */
export const askedColumn = `(SELECT jsonb_build_object('id', c.id, 'kind', c.kind, 'state', c.state) ${changesIn(askedChanges)} AND x.award_id = a.id
    ORDER BY ${statesIn(openChanges)} DESC, c.begun_at DESC LIMIT 1) AS asked`;

/** SQL that narrows awards `a` to those for which a change waits for its decision, or none was asked for. */
export const askedFilters = {
  open: "AND a.open_changes > 0",
  none: `AND NOT EXISTS (SELECT ${changesIn(askedChanges)} AND x.award_id = a.id)`,
} as const;
