import type { ApplicationState } from "~/domain/application/states";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { QueueSearch } from "./queue-search";

/** What is asked of the queue. */
export interface QueueRequest {
  readonly zoneIds: readonly string[] | "all";
  readonly programId: string | null;
  /** Never `draft`. */
  readonly states: readonly ApplicationState[];
  readonly assignee: { readonly userId: string } | "nobody" | "anyone";
  /** Only cases that this person has approved and that wait for others, or all but those. */
  readonly approval: { readonly userId: string; readonly given: boolean } | null;
  /** Days, both included; cases without a running clock are then left out, as they are when sorted by due date. */
  readonly due: { readonly from: CivilDate | null; readonly to: CivilDate } | null;
  readonly search: QueueSearch | null;
  readonly sort: "submitted" | "due";
  readonly order: "asc" | "desc";
  /** What the last row seen was sorted by, and its id. */
  readonly cursor: readonly [key: string, id: string] | null;
}
