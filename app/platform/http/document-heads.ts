import type { StaticHandlerContext } from "@remix-run/router";

/** The head that says how long to wait: beside cookies the one that actions and loaders put through to their page. */
export const wait = "Retry-After";

/** The headers of a page, of those that its action and loaders gave: in Remix's order, which puts the page's own before its frames'. */
export function headsOf(found: StaticHandlerContext): Headers {
  const headers = new Headers({ "Content-Type": "text/html; charset=utf-8" });
  const given = givenIn(found);
  for (const cookie of new Set(given.flatMap((each) => each.getSetCookie()))) headers.append("Set-Cookie", cookie);
  const seconds = given.map((each) => each.get(wait)).find(Boolean);
  if (seconds) headers.set(wait, seconds);
  return headers;
}

/** Those of a failure come first; what stood below the page that tells of it is not shown, and its headers neither. */
function givenIn({ matches, errors, actionData, actionHeaders, loaderHeaders, loaderData }: StaticHandlerContext) {
  const ids = matches.map(({ route }) => route.id);
  const teller = errors ? ids.findIndex((id) => errors[id] !== undefined) : -1;
  const ofFailure = (id: string) =>
    (actionData?.[id] === undefined && actionHeaders[id]) || (loaderData[id] === undefined && loaderHeaders[id]);
  const failed = teller < 0 ? null : ids.slice(teller).map(ofFailure).find(Boolean);
  const shown = (teller < 0 ? ids : ids.slice(0, teller + 1)).toReversed();
  return [failed, ...shown.flatMap((id) => [actionHeaders[id], loaderHeaders[id]])].filter(
    (each) => each instanceof Headers,
  );
}
