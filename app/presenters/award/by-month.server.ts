import { addressOf } from "~/domain/kernel/list/address";
import { countMonths, type InMonth } from "~/data/award/count-months.reader.server";
import type { MonthsFilter } from "~/data/award/months.reader.server";
import type { UseCaseContext } from "~/data/access/context";
import { daysOfMonths, type Happening, happenings, monthList, trackedMonths } from "~/domain/award/month-list";
import type { Month } from "~/domain/kernel/time/month";

/** What happens in a month: how many awards, what they give in all, and where they are listed. */
export type HappeningsOf = Readonly<
  Record<Happening, { readonly awards: number; readonly fen: number; readonly href: string }>
>;

export interface TrackedMonth extends HappeningsOf {
  readonly month: Month;
}

interface Chosen {
  readonly zone: string | null;
  readonly program: string | null;
}

/** The months around today with what happens in each, in order; `chosen` are the slugs of the filter, for the links. */
export async function listMonths(
  { actor, today }: UseCaseContext,
  filter: MonthsFilter,
  chosen: Chosen,
): Promise<TrackedMonth[]> {
  const months = trackedMonths(today);
  const days = daysOfMonths(months[0] ?? "", months.at(-1) ?? "");
  const found = new Map<string, InMonth>();
  for (const each of await countMonths(actor, filter, days, happenings)) found.set(`${each.what} ${each.month}`, each);
  return months.map((month) => {
    const of = (what: Happening) => {
      const { awards = 0, fen = 0 } = found.get(`${what} ${month}`) ?? {};
      return [what, { awards, fen, href: addressOf(monthList, { filters: { what, month, ...chosen } }) }] as const;
    };
    return { month, ...(Object.fromEntries(happenings.map(of)) as HappeningsOf) };
  });
}
