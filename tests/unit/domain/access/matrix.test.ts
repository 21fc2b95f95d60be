import { describe, expect, it } from "vitest";
import { can } from "~/domain/access/can";
import { type Action, matrix } from "~/domain/access/matrix";
import { people } from "./actors";
import { docTable } from "../../../support/doc-table";
import { columns } from "../../../support/roles";

const actions = Object.keys(matrix) as Action[];

const here = { companyId: "c1", siteId: "s1", zoneId: "z1", operatorId: "o1" };
const elsewhere = { companyId: "c2", siteId: "s2", zoneId: "z2", operatorId: "o2" };
/** Number of the rule, the actions it is about, and a cell per role. */
const rows = docTable("docs/rules/permissions.md", "## The table").map(
  ([number, names, ...cells]) => [number!, names!.split(" "), cells] as const,
);
const openToNobody = ["public.read"];
const isAction = (name: string): name is Action => (actions as readonly string[]).includes(name);

describe("the permission matrix", () => {
  it("has exactly the actions of the page, once each", () => {
    const named = rows.flatMap(([, names]) => names);
    expect([...named].sort()).toEqual([...actions].sort());
    expect(rows.map(([number]) => number)).toEqual(rows.map((_, i) => String(i + 1)));
  });

  const cases = rows.flatMap(([row, names, cells]) => names.map((action) => ({ row, action, cells })));

  it.each(cases)("rule $row: $action has the cells of the page", ({ action, cells }) => {
    if (!isAction(action)) throw new Error(`unknown action ${action}`);
    const expected = columns.flatMap((role, i) => (cells[i] === "–" ? [] : [[role, cells[i]]]));
    const visitor = openToNobody.includes(action) ? [["visitor", "any"]] : [];
    expect(cells).toHaveLength(columns.length);
    expect(matrix[action]).toEqual(Object.fromEntries([...visitor, ...expected]));
  });

  it.each(cases)("rule $row: $action answers each role as the page says, here and elsewhere", ({ action, cells }) => {
    if (!isAction(action)) throw new Error(`unknown action ${action}`);
    columns.forEach((role, i) => {
      const scope = cells[i];
      const answer = { role, here: can(people[role], action, here), elsewhere: can(people[role], action, elsewhere) };
      const everywhere = scope === "all" || scope === "any";
      expect(answer).toEqual({
        role,
        here: scope === "–" ? expect.stringMatching(/^(forbidden|hidden)$/) : "yes",
        // The auditor sees every case, so what is not theirs to do is forbidden rather than hidden.
        elsewhere: everywhere ? "yes" : role === "auditor" ? expect.stringMatching(/^(forbidden|hidden)$/) : "hidden",
      });
      expect(can(people[role], action, "anywhere") === "yes").toBe(scope !== "–");
    });
    expect(can(null, action, here)).toBe(openToNobody.includes(action) ? "yes" : "signIn");
  });
});
