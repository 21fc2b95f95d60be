/** The query of a request for a change, so that it goes on as it was; without what the page of its documents adds. */
export const requestQuery = ({ searchParams }: URL): string => {
  const query = new URLSearchParams(searchParams);
  for (const own of ["for", "notice", "refused"]) query.delete(own);
  return query.toString();
};
