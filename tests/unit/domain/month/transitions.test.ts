import { describe, expect, it } from "vitest";
import { can } from "~/domain/access/can";
import { decideMonth, monthActions } from "~/domain/month/decide";
import { monthStates } from "~/domain/month/states";
import { type MonthTransition, monthTransitions } from "~/domain/month/transitions";
import { docTable } from "../../../support/doc-table";
import { columns } from "../../../support/roles";
import { people } from "../access/actors";

const words = (cell: string): string[] => cell.split(" ").sort();
const rows: readonly MonthTransition[] = monthTransitions;
const written = docTable("docs/rules/states.md", "### Months").map(([from, action, by, needs, to]) => ({
  from: words(from!),
  action: action!,
  by: by!,
  needs: words(needs!),
  to: to!,
}));

describe("the table of months", () => {
  it("is that of the page", () => {
    expect(
      rows.map(({ from, action, by, needs, to }) => ({
        from: [...from].sort(),
        action,
        by,
        needs: [...needs].sort(),
        to,
      })),
    ).toEqual(written);
  });

  it("lets no provisional date end anything", () => {
    for (const row of rows.filter(({ by }) => by === "job")) expect(row.needs).toContain("dateFinal");
  });

  it("names every fact that is missing, at once, and refuses what does not begin in a state", () => {
    const none = { reporterNamed: true, monthsAsked: true, windowOpen: false, evidenceComplete: false };
    expect(decideMonth("open", "report", none)).toEqual({
      ok: false,
      reason: "requirements",
      missing: ["windowOpen", "evidenceComplete"],
    });
    expect(decideMonth("confirmed", "report", { ...none, windowOpen: true, evidenceComplete: true })).toEqual({
      ok: false,
      reason: "state",
    });
  });
});

describe("who may take which step", () => {
  const award = { companyId: "c1", zoneId: "z1", siteId: "s1" };
  const cells = docTable("docs/rules/permissions.md", "## The table");
  const allowedTo = (role: (typeof columns)[number], permission: string): boolean =>
    cells.some(([, names, ...row]) => names!.split(" ").includes(permission) && row[columns.indexOf(role)] !== "–");

  it.each(columns)("%s, from every state", (role) => {
    for (const state of monthStates) {
      const expected = written
        .filter(({ from, by }) => from.includes(state) && allowedTo(role, by))
        .map((row) => row.action);
      const found = monthActions(state, (permission) => can(people[role], permission, award) === "yes");
      expect({ state, found }).toEqual({ state, found: expected });
    }
  });
});
