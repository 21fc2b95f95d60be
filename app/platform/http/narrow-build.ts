import type { ServerBuild } from "@remix-run/node";

type Routes = ServerBuild["routes"];

/** The segments of a route's whole path, from the root down. */
const segmentsOf = (routes: Routes, id: string): string[] => {
  const route = routes[id];
  if (!route) return [];
  const above = route.parentId === undefined ? [] : segmentsOf(routes, route.parentId);
  return [...above, ...(route.path ?? "").toLowerCase().split("/").filter(Boolean)];
};

/** Not `:id`, `:id?`, `name?` or `*`. */
const isStatic = (segment: string): boolean => /^[^:*?]+$/.test(segment);

/** A segment that takes any, or none or more of them: behind these the places shift, so that only what stands before one is compared. */
const isOpen = (segment: string): boolean => /[*?]/.test(segment);

interface Comparable {
  readonly id: string;
  /** Of the whole path, or of what stands before an open segment; null stands for any one segment. */
  readonly segments: readonly (string | null)[];
  readonly open: boolean;
}

/** Whether an address can lead to a route, segment by segment. */
const mayMatch = ({ segments, open }: Comparable, address: readonly string[]): boolean =>
  (open ? segments.length <= address.length : segments.length === address.length) &&
  segments.every((segment, i) => segment === null || segment === address[i]);

/** The segments of an address as routes are matched, without regard to case; null where it is written in another way. */
const addressOf = (pathname: string): string[] | null =>
  /%|\/\/|^\/_/.test(pathname)
    ? null
    : pathname
        .replace(/\.data$/, "")
        .toLowerCase()
        .split("/")
        .filter(Boolean);

/**
 * Builds with only those routes that an address can lead to. Remix matches against all routes of a build, and makes all of them
 * anew for rendering, in each request (docs/performance.md).
 */
export function narrowBuilds(build: ServerBuild): (pathname: string) => ServerBuild {
  const routes = Object.keys(build.routes).map((id): Comparable => {
    const segments = segmentsOf(build.routes, id);
    const open = segments.findIndex(isOpen);
    const compared = open < 0 ? segments : segments.slice(0, open);
    return { id, segments: compared.map((segment) => (isStatic(segment) ? segment : null)), open: open >= 0 };
  });
  const narrowed = new Map<string, ServerBuild>();
  return (pathname) => {
    const address = addressOf(pathname);
    if (address === null) return build;
    const ids = routes.filter((route) => mayMatch(route, address)).map(({ id }) => id);
    const key = ids.join(" ");
    const known = narrowed.get(key) ?? only(build, withParents(build.routes, ids));
    narrowed.set(key, known);
    return known;
  };
}

/** The routes, and those they stand in: a frame may itself be longer or shorter than the address. */
function withParents(routes: Routes, ids: readonly string[]): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const id of ids) for (let at: string | undefined = id; at !== undefined; at = routes[at]?.parentId) kept.add(at);
  // What no route answers is still told by the root.
  return kept.add("root");
}

function only(build: ServerBuild, kept: ReadonlySet<string>): ServerBuild {
  const pick = <T>(all: Readonly<Record<string, T>>) =>
    Object.fromEntries(Object.entries(all).filter(([id]) => kept.has(id)));
  return {
    ...build,
    routes: pick(build.routes) as Routes,
    assets: { ...build.assets, routes: pick(build.assets.routes) },
  };
}
