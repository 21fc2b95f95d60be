import { describe, expect, it } from "vitest";
import { can } from "~/domain/access/can";
import { claimActions, decideClaim } from "~/domain/month/item-claim/decide";
import { claimStates } from "~/domain/month/item-claim/states";
import { type ClaimTransition, claimTransitions } from "~/domain/month/item-claim/transitions";
import { docTable } from "../../../../support/doc-table";
import { columns } from "../../../../support/roles";
import { people } from "../../access/actors";

const words = (cell: string): string[] => (cell === "–" ? [] : cell.split(" ").sort());
const rows: readonly ClaimTransition[] = claimTransitions;
const written = docTable("docs/rules/states.md", "### Claims of hires and cost items").map(
  ([from, action, by, needs, to]) => ({
    from: words(from!),
    action: action!,
    by: by!,
    needs: words(needs!),
    to: to!,
  }),
);

describe("the table of claims", () => {
  it("is that of the page", () => {
    expect(
      rows.map(({ from, action, by, needs, to }) => ({
        from: from.filter((state) => state !== null).sort(),
        action,
        by,
        needs: [...needs].sort(),
        to,
      })),
    ).toEqual(written);
  });

  it("names every fact that is missing, at once, and refuses what does not begin in a state", () => {
    const facts = { linesHold: false, evidenceComplete: true, beforeLastDay: false };
    expect(decideClaim("draft", "handIn", facts)).toEqual({
      ok: false,
      reason: "requirements",
      missing: ["linesHold", "beforeLastDay"],
    });
    expect(decideClaim("decided", "withdraw", {})).toEqual({ ok: false, reason: "state" });
  });
});

describe("who may take which step", () => {
  const award = { companyId: "c1", zoneId: "z1", siteId: "s1" };
  const cells = docTable("docs/rules/permissions.md", "## The table");
  const allowedTo = (role: (typeof columns)[number], permission: string): boolean =>
    cells.some(([, names, ...row]) => names!.split(" ").includes(permission) && row[columns.indexOf(role)] !== "–");

  it.each(columns)("%s, from every state", (role) => {
    for (const state of claimStates) {
      const expected = written
        .filter(({ from, by }) => from.includes(state) && allowedTo(role, by))
        .map((row) => row.action);
      const found = claimActions(state, (permission) => can(people[role], permission, award) === "yes");
      expect({ state, found }).toEqual({ state, found: expected });
    }
  });
});
