import { nameOfPath } from "~/domain/kernel/draft-tree";

interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const within = (outer: string, inner: string): boolean =>
  inner === outer || inner.startsWith(`${outer}.`) || inner.startsWith(`${outer}[`);

/**
 * To each problem the field that it is shown at, by name: the field of its place, else the nearest one around it, else the
 * first one inside it; null where the page has none.
 */
export const placeProblems = <P extends Problem>(
  names: readonly string[],
  problems: readonly P[],
): { readonly problem: P; readonly name: string | null }[] =>
  problems.map((problem) => {
    const place = nameOfPath(problem.path);
    const around = names.filter((name) => within(name, place)).sort((a, b) => b.length - a.length);
    return { problem, name: around[0] ?? names.find((name) => within(place, name)) ?? null };
  });
