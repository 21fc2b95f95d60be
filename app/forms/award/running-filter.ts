import type { runningList } from "~/domain/award/list";
import type { FiltersOf } from "~/domain/kernel/list/list";

interface Asked {
  readonly filters: FiltersOf<typeof runningList>;
  readonly zoneId: string | null;
  readonly programId: string | null;
}

/** What the address of the running subsidies asks for, as it is looked up. */
export const runningFilter = ({ filters, zoneId, programId }: Asked) => ({
  zoneId,
  programId,
  asked: filters.asked,
  endsWithin: filters.ending === null ? null : Number(filters.ending),
});
