import type { ServerBuild } from "@remix-run/node";
import { matchRoutes } from "@remix-run/react";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { narrowBuilds } from "~/platform/http/narrow-build";
import { sourceBuild } from "./build";

type Manifest = ServerBuild["routes"];
type RouteTree = { id: string; path?: string; index?: boolean; caseSensitive?: boolean; children?: RouteTree[] };

const treeOf = (routes: Manifest, parent?: string): RouteTree[] =>
  Object.values(routes)
    .filter(({ parentId }) => parentId === parent)
    .map(({ id, path, index }) => (index ? { id, path, index } : { id, path, children: treeOf(routes, id) }));

const idsFor = (build: ServerBuild, address: string) =>
  matchRoutes(treeOf(build.routes) as never, address)?.map(({ route }) => (route as unknown as RouteTree).id) ?? null;

describe("the build that an address is answered from", () => {
  let build: ServerBuild;
  let narrow: (pathname: string) => ServerBuild;
  beforeAll(async () => {
    build = await sourceBuild();
    narrow = narrowBuilds(build);
  });

  it("leads to the same route as the whole, whatever the address", () => {
    const words = new Set(Object.values(build.routes).flatMap(({ path = "" }) => path.split("/")));
    const known = [...words].map((word) => word.replace(/^:.*|\*$/, "en")).filter(Boolean);
    const segment = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...known) },
      {
        weight: 1,
        arbitrary: fc.constantFrom("ADMIN", "Queue", "01a214e1-5df1-71e0-9e67-90df9a0c8d82", "%61dmin", ""),
      },
      { weight: 1, arbitrary: fc.stringMatching(/^[a-z0-9._-]{1,8}$/) },
    );
    const address = fc.array(segment, { maxLength: 5 }).map((segments) => `/${segments.join("/")}`);
    fc.assert(
      fc.property(address, (each) => {
        expect(idsFor(narrow(each), each), each).toEqual(idsFor(build, each));
      }),
      { numRuns: 2_000 },
    );
  });

  it("has a fraction of the routes, on pages and on their data", () => {
    const all = Object.keys(build.routes).length;
    for (const address of ["/admin/queue", "/admin/queue.data", "/founder", "/en/programs", "/"]) {
      const { routes, assets } = narrow(address);
      expect(Object.keys(routes).length, address).toBeLessThan(all / 5);
      expect(Object.keys(assets.routes)).toEqual(Object.keys(routes));
    }
  });

  it("has nothing but pages on an address of pages, which is then answered without Remix's stream", () => {
    for (const address of ["/admin/queue", "/admin/applications/x", "/founder", "/en/programs"]) {
      const ids = Object.keys(narrow(address).routes);
      expect(ids.filter((id) => id.startsWith("routes/api+/"))).toEqual([]);
    }
  });

  it("is the whole one where Remix itself is asked, or the address is written in another way", () => {
    for (const address of ["/__manifest", "/_root.data", "/%61dmin/queue", "//admin"])
      expect(narrow(address)).toBe(build);
  });
});
