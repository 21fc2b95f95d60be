import { readPlaces, type Zone } from "~/data/city/places.server";
import type { Tree } from "~/domain/kernel/draft-tree";

/** The zones that a part of a draft offers: open ones, and those that it names already. */
export async function offeredZones(tree: Tree): Promise<readonly Zone[]> {
  const { zones } = await readPlaces();
  const said = JSON.stringify(tree);
  return zones.filter(({ slug, closed }) => !closed || said.includes(`"${slug}"`));
}
