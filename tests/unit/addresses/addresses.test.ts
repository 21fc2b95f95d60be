import { defineRoutes } from "@remix-run/dev/dist/config/routes.js";
import { flatRoutes } from "remix-flat-routes";
import { describe, expect, it } from "vitest";
import { addresses } from "~/addresses/addresses";
import { pathTo } from "~/addresses/path-to";
import { peopleList } from "~/domain/access/list";
import { auditList } from "~/domain/audit/list";
import { runningList } from "~/domain/award/list";
import { outboxList } from "~/domain/outbox/list";
import { programList } from "~/domain/program/list";
import { queueList } from "~/domain/review/list";
import { taskList } from "~/domain/task/list";

const routes = flatRoutes("routes", defineRoutes, { ignoredRouteFiles: ["**/.*"] });

const addressOf = (id: string | undefined): string => {
  const route = id === undefined ? undefined : routes[id];
  return route ? addressOf(route.parentId) + (route.path ? `/${route.path.replace(/\/$/, "")}` : "") : "";
};

/** What the router answers, except the front door and what is nowhere. */
const routed = new Set(
  Object.keys(routes)
    .map(addressOf)
    .filter((address) => !address.endsWith("/*")),
);
routed.delete("");
// The frame of the account pages is no page itself.
routed.delete("/auth");

describe("an address", () => {
  it("is one that a route answers, and every route has one", () =>
    expect(Object.keys(addresses).sort()).toEqual([...routed].sort()));

  it("of a list is one of them", () => {
    const lists = [auditList, outboxList, peopleList, programList, queueList, taskList, runningList];
    const paths = lists.flatMap((list) => [list.path, ...("exportPath" in list ? [list.exportPath] : [])]);
    expect(paths.filter((path) => !(path in addresses))).toEqual([]);
  });

  it("has its parts encoded and says what is given of its query", () => {
    expect(pathTo("/admin")).toBe("/admin");
    expect(pathTo("/admin/people/:id", { id: "a/b?c" })).toBe("/admin/people/a%2Fb%3Fc");
    expect(pathTo("/admin/versions/:id/criteria/:place/fact", { id: "v", place: 3 })).toBe(
      "/admin/versions/v/criteria/3/fact",
    );
    expect(pathTo("/auth/sign-in", { to: "/admin?q=a b&c", notice: undefined })).toBe(
      "/auth/sign-in?to=%2Fadmin%3Fq%3Da+b%26c",
    );
    expect(pathTo("/founder/applications/:id", { id: "a" }, { notice: null })).toBe("/founder/applications/a");
  });

  it("that no route answers is refused when compiled, as is a name that its query has not", () => {
    // @ts-expect-error there is no such page
    pathTo("/admin/nowhere");
    // @ts-expect-error the part is missing
    pathTo("/admin/people/:id");
    // @ts-expect-error nobody reads this
    pathTo("/auth/verify", { tokne: "a" });
  });
});
