import { it } from "vitest";
import { withTwoConnections } from "../../support/small-pool";

/** What is done, by the use case that it goes through, as it is named below app/use-cases. */
export type Acts<World> = Readonly<Record<string, (world: World) => Promise<unknown>>>;

const most = 6;

/** Does each act in six worlds at once, with a pool of two connections. */
export function worksAtOnce<World>(make: () => Promise<World>, acts: Acts<World>): void {
  it.each(Object.entries(acts))("%s works for more at once than the pool has connections", async (_, act) => {
    const worlds: World[] = [];
    for (let each = 0; each < most; each += 1) worlds.push(await make());
    await withTwoConnections(worlds.map((world) => () => act(world)));
  });
}
