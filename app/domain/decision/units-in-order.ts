interface Placed {
  readonly id: string;
  /** The slug of its site. */
  readonly siteSlug: string;
}

/** Free units in the order in which an approver looks at them: the one wished for, those of the same site, then the others as they come. */
export function unitsInOrder<Unit extends Placed>(
  units: readonly Unit[],
  wished: { readonly unitId: string | null; readonly site: string | null },
): Unit[] {
  const site = units.find(({ id }) => id === wished.unitId)?.siteSlug ?? wished.site;
  const rank = ({ id, siteSlug }: Unit): number => (id === wished.unitId ? 0 : siteSlug === site ? 1 : 2);
  return units.toSorted((a, b) => rank(a) - rank(b));
}
