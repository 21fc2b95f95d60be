import { addedBy, groupMonths, type GroupRow, groupRows, payableBeside } from "~/domain/subsidy/beside";
import { ranked } from "~/domain/award/ranked";
import { type PayingEnd, payingEnd } from "~/domain/subsidy/paying-end";
import type { Planned } from "~/domain/subsidy/plan";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { UseCaseContext } from "~/data/access/context";
import { awardsBeside } from "~/data/award/beside.reader.server";
import { otherName } from "~/presenters/award/other-name.server";

/** What an award that is not made yet would add beside those that the company has in the group. */
export interface GroupComparisonView {
  readonly plannedFen: number;
  /** What would be payable; with it the group pays `addedFen` more than without. */
  readonly payableFen: number;
  readonly addedFen: number;
  /** Of what is planned, that of the months in which it gives way. */
  readonly heldFen: number;
  /** Up to when it pays beside the others. */
  readonly payingEnd: PayingEnd;
  /** `adds` of all months of a row together. */
  readonly rows: readonly (GroupRow & { readonly addsFen: number })[];
  /** Awards in words, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly others: readonly { readonly id: string; readonly name: string; readonly readable: boolean }[];
}

const sum = (amounts: Iterable<number>): number => [...amounts].reduce((total, fen) => total + fen, 0);

/**
 * Compares the plan of an application month by month with the other awards of its company and stacking group; null where
 * there are none. It would be the youngest, so it gives way to one of the same amount. The months are those in which it would pay or
 * give way, or in which another pays something else because of it.
 */
export async function compareWithGroup(
  { actor }: UseCaseContext,
  application: { readonly id: string; readonly companyId: string; readonly versionId: string },
  { basis, plan }: Planned,
  locale: Locale,
): Promise<GroupComparisonView | null> {
  const { id } = application;
  const others = (await awardsBeside(actor, [application]))(id);
  if (others.length === 0) return null;
  const own = { id, approvedAt: null, basis, plan };
  const rivals = others.map(ranked);
  const lines = payableBeside(own, rivals);
  const given = new Set(lines.flatMap(({ month, yieldsTo }) => (yieldsTo === null ? [] : [month])));
  const added = addedBy(own, rivals);
  const months = groupMonths([...rivals, own]).filter(
    ({ month, paid, yielding }) => added.has(month) || [paid, ...yielding].some((each) => each.id === id),
  );
  const addsIn = (from: string, to: string) =>
    sum([...added].flatMap(([month, fen]) => (from <= month && month <= to ? [fen] : [])));
  const named = others.map((other) => ({
    id: other.id,
    name: otherName(other, locale),
    readable: other.reference !== null,
  }));
  return {
    plannedFen: plan.totalFen,
    payableFen: sum(lines.map(({ payableFen }) => payableFen)),
    addedFen: sum(added.values()),
    heldFen: sum(plan.lines.flatMap(({ month, amountFen }) => (given.has(month) ? [amountFen] : []))),
    payingEnd: payingEnd({ basis, plan: { lines } }),
    rows: groupRows(months).map((row) => ({ ...row, addsFen: addsIn(row.from, row.to) })),
    names: {
      ...Object.fromEntries(named.map((each) => [each.id, each.name])),
      [id]: createT(locale, "award")("beside.own"),
    },
    others: named,
  };
}
