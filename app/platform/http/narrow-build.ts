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
/** `:id` and names without a question mark: an address that ends before it does not match. */
const isNeeded = (segment: string): boolean => /^[^*?]+$/.test(segment);

const depth = 2;
/** Stands for every segment that no route names at its place. */
const other = "*";

type Head = readonly string[];

const mayMatch = (route: Head, head: Head): boolean => {
  // Behind an optional segment the places shift: such routes stay in every build.
  if (route.some((segment) => segment.endsWith("?"))) return true;
  if (head.length < depth && route.slice(head.length).some(isNeeded)) return false;
  return head.every((segment, i) => route[i] === undefined || !isStatic(route[i]) || route[i] === segment);
};

/** The first segments of an address as routes are matched, without regard to case; null where it is written in another way. */
const headOf = (pathname: string, named: readonly ReadonlySet<string>[]): string[] | null => {
  if (/%|\/\/|^\/_/.test(pathname)) return null;
  const segments = pathname
    .replace(/\.data$/, "")
    .toLowerCase()
    .split("/")
    .filter(Boolean);
  return segments.slice(0, depth).map((segment, i) => (named[i]?.has(segment) ? segment : other));
};

/**
 * Builds with only those routes that an address can lead to, by its first two segments. Remix matches against all routes of a
 * build, and makes all of them anew for rendering, in each request (docs/performance.md).
 */
export function narrowBuilds(build: ServerBuild): (pathname: string) => ServerBuild {
  const paths = Object.keys(build.routes).map((id) => ({ id, segments: segmentsOf(build.routes, id) }));
  const named = Array.from({ length: depth }, (_, i) => new Set(paths.map(({ segments }) => segments[i] ?? "")));
  const narrowed = new Map<string, ServerBuild>();
  return (pathname) => {
    const head = headOf(pathname, named);
    if (head === null) return build;
    const key = head.join("/");
    const known = narrowed.get(key) ?? only(build, withParents(build.routes, paths, head));
    narrowed.set(key, known);
    return known;
  };
}

type Placed = { readonly id: string; readonly segments: Head };

/** The routes that may match, and those they stand in: a frame may itself be longer or shorter than the address. */
function withParents(routes: Routes, paths: readonly Placed[], head: Head): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const { id, segments } of paths) {
    if (!mayMatch(segments, head)) continue;
    for (let at: string | undefined = id; at !== undefined; at = routes[at]?.parentId) kept.add(at);
  }
  return kept;
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
