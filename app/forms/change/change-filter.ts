import type { changesList } from "~/domain/change/list";
import { openChanges } from "~/domain/change/states";
import type { FiltersOf } from "~/domain/kernel/list/list";

interface Asked {
  readonly filters: FiltersOf<typeof changesList>;
  readonly zoneId: string | null;
}

/** What the address of the changes asks for, as it is looked up: where it names no state, what is open. */
export const changeFilter = ({ filters: { state, kind, mine }, zoneId }: Asked) => ({
  zoneId,
  states: state.length > 0 ? state : openChanges,
  kind,
  mine,
});
