import type { FiltersOf } from "~/domain/kernel/list/list";
import type { debtList } from "~/domain/ledger/list";

interface Asked {
  readonly filters: FiltersOf<typeof debtList>;
  readonly zoneId: string | null;
  readonly programId: string | null;
}

/** What the address of the debts asks for, as it is looked up. */
export const debtFilter = ({ filters: { demanded }, zoneId, programId }: Asked) => ({ zoneId, programId, demanded });
