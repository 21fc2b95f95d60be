import { fenToYuanString } from "~/domain/kernel/money/fen";
import type { DateRange } from "~/domain/kernel/time/date-range";
import type { LeaseRowInput } from "~/domain/subsidy/types";
import type { Faults } from "../faults";
import { leaseRowOn, type TakenUnit } from "../premises";
import type { LeaseField, RowOfLeases } from "./columns";

/**
 * A lease of a unit that the company has a subsidy for on the same days is the lease that the subsidy goes by: names where the row says
 * another, from the first day on. Returns what holds on the first of these days.
 */
export function besideAward(
  { area, rent }: Pick<RowOfLeases, "area" | "rent">,
  days: DateRange,
  { award, lease, ...taken }: TakenUnit,
  faults: Faults<LeaseField>,
): LeaseRowInput | undefined {
  const from = days.from > taken.from ? days.from : taken.from;
  const to = days.to < taken.to ? days.to : taken.to;
  const first = leaseRowOn(lease, from);
  const reference = award ?? "";
  for (const row of [
    ...(first ? [{ ...first, from }] : []),
    ...lease.filter((each) => each.from > from && each.from < to),
  ]) {
    const [areaM2, fen] = [area ?? first?.areaM2, rent ?? first?.rentFenPerM2Month];
    if (Number(areaM2) !== Number(row.areaM2))
      faults.at("area", "import.awardArea", { reference, date: row.from, area: row.areaM2 });
    if (fen !== row.rentFenPerM2Month)
      faults.at("rent", "import.awardRent", {
        reference,
        date: row.from,
        rent: fenToYuanString(row.rentFenPerM2Month),
      });
  }
  return first;
}
