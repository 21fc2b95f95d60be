import { addedIn, groupMonths, type GroupRow, groupRows } from "~/domain/subsidy/beside";
import { ranked } from "~/domain/award/award-picture";
import type { Plan } from "~/domain/subsidy/types";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { UseCaseContext } from "~/data/access/context";
import { awardsBeside } from "~/data/award/beside.reader.server";
import { otherName } from "~/presenters/award/other-name.server";

/** What an award that is not made yet would add beside those that the company has in the group. */
export interface GroupComparisonView {
  readonly plannedFen: number;
  /** What of it would be payable; of that, `addedFen` is more than the others pay without it. */
  readonly payableFen: number;
  readonly addedFen: number;
  /** `adds` of all months of a row together. */
  readonly rows: readonly (GroupRow & { readonly addsFen: number })[];
  /** Awards in words, by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly others: readonly { readonly id: string; readonly name: string; readonly readable: boolean }[];
}

/**
 * Compares the plan of an application month by month with the other awards of its company and stacking group; null where
 * there are none. It would be the youngest, so it gives way to one of the same amount.
 */
export async function compareWithGroup(
  { actor }: UseCaseContext,
  application: { readonly id: string; readonly companyId: string; readonly versionId: string },
  plan: Plan,
  locale: Locale,
): Promise<GroupComparisonView | null> {
  const { id } = application;
  const others = (await awardsBeside(actor, [application]))(id);
  if (others.length === 0) return null;
  const all = groupMonths([...others.map(ranked), { id, approvedAt: null, plan }]);
  const months = all.filter(({ paid, yielding }) => [paid, ...yielding].some((each) => each.id === id));
  const added = (from: string, to: string) =>
    months.reduce((sum, each) => (from <= each.month && each.month <= to ? sum + addedIn(each, id) : sum), 0);
  const named = others.map((other) => ({
    id: other.id,
    name: otherName(other, locale),
    readable: other.reference !== null,
  }));
  return {
    plannedFen: plan.totalFen,
    payableFen: months.reduce((sum, { paid }) => sum + (paid.id === id ? paid.amountFen : 0), 0),
    addedFen: months.reduce((sum, month) => sum + addedIn(month, id), 0),
    rows: groupRows(months).map((row) => ({ ...row, addsFen: added(row.from, row.to) })),
    names: {
      ...Object.fromEntries(named.map((each) => [each.id, each.name])),
      [id]: createT(locale, "award")("beside.own"),
    },
    others: named,
  };
}
