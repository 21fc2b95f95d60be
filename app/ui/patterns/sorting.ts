/**
 * What a column needs to sort its list by a link: `sort=KEY` ascending, `sort=-KEY` descending. The first click takes
 * `first`, the next turns it round; every other parameter stays, and paging (`after`) starts anew.
 */
export const sortOf = (search: URLSearchParams, key: string, first: "ascending" | "descending" = "ascending") => {
  const current = search.get("sort");
  const direction =
    current === key ? ("ascending" as const) : current === `-${key}` ? ("descending" as const) : undefined;
  const descending = direction ? direction === "ascending" : first === "descending";
  const next = new URLSearchParams(search);
  next.delete("after");
  next.set("sort", descending ? `-${key}` : key);
  return { href: `?${next}`, direction };
};

/** The same list from its first entry, or behind the entry with this key. */
export const pageHref = (search: URLSearchParams, after: string | null): string => {
  const next = new URLSearchParams(search);
  next.delete("after");
  if (after !== null) next.set("after", after);
  return `?${next}`;
};
