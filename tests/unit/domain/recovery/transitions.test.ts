import { describe, expect, it } from "vitest";
import { can } from "~/domain/access/can";
import { decideRecovery, recoveryActions } from "~/domain/recovery/decide";
import { recoveryStates, type RecoveryState } from "~/domain/recovery/states";
import { type RecoveryTransition, recoveryTransitions } from "~/domain/recovery/transitions";
import { docTable } from "../../../support/doc-table";
import { columns } from "../../../support/roles";
import { people } from "../access/actors";

const page = "docs/rules/states.md";
const words = (cell: string): string[] => (cell === "–" ? [] : cell.split(" ").sort());
const rows: readonly RecoveryTransition[] = recoveryTransitions;
const states = Object.keys(recoveryStates) as RecoveryState[];
const written = docTable(page, "### Steps of a recovery").map(([number, from, action, by, needs, to, givingUp]) => ({
  number,
  from: words(from!),
  action: action!,
  by: by!,
  needs: words(needs!),
  to,
  givingUp,
}));

describe("the table of a recovery's steps", () => {
  it("is that of the page", () => {
    const table = rows.map((row, i) => ({
      number: String(i + 1),
      from: row.from.filter((state) => state !== null).sort(),
      action: row.action,
      by: row.by,
      needs: [...row.needs].sort(),
      to: row.to,
      givingUp: row.whenGivingUp ?? "–",
    }));
    expect(table).toEqual(written);
  });

  it("has the states of the page", () => {
    const table = states.map((state) => [state, recoveryStates[state].turn, recoveryStates[state].due ?? "–"]);
    expect(table).toEqual(docTable(page, "## Recovery"));
  });

  it("leads to every state, and out of each but the last", () => {
    expect(new Set(rows.map(({ to }) => to))).toEqual(new Set(states));
    expect(states.filter((state) => !rows.some((row) => row.from.includes(state)))).toEqual(["closed"]);
  });

  it("never offers two ways for one step from one state", () => {
    const steps = rows.flatMap((row) => row.from.map((state) => `${state} ${row.action}`));
    expect(new Set(steps).size).toBe(steps.length);
  });

  it("lets nobody judge what they proposed, nor whoever is tied to the company", () => {
    const judging = rows.filter(({ by, action }) => by === "recovery.decide" && action !== "withdrawApproval");
    for (const { needs } of judging) expect(needs).toContain("didNotPropose");
    const office = ["recovery.propose", "recovery.decide", "recovery.reconsider"];
    const steps = rows.filter(({ by, from }) => office.includes(by) && from[0] !== null);
    for (const { needs } of steps.filter(({ action }) => action !== "withdrawApproval"))
      expect(needs).toContain("noConflict");
  });

  it("lets no provisional day make a debt overdue", () => {
    expect(rows.find(({ action }) => action === "miss")?.needs).toContain("dateFinal");
  });
});

describe("deciding", () => {
  const decided = { didNotPropose: true, didNotApprove: true, effectAsShown: true, noConflict: true };

  it("names everything that is missing, at once", () => {
    expect(
      decideRecovery("proposed", "decide", { ...decided, didNotApprove: false, approvalsComplete: false }),
    ).toEqual({
      ok: false,
      reason: "requirements",
      missing: ["didNotApprove", "approvalsComplete"],
    });
  });

  it("refuses a step that does not begin in a state", () => {
    expect(decideRecovery("opened", "decide", { ...decided, approvalsComplete: true })).toEqual({
      ok: false,
      reason: "state",
    });
  });

  it("sends a proposal back to its beginning, and one to give up a demand back to the demand", () => {
    const facts = { didNotPropose: true, reasonsGiven: true, noConflict: true };
    expect(decideRecovery("proposed", "return", { ...facts, givingUp: false })).toEqual({ ok: true, to: "opened" });
    expect(decideRecovery("proposed", "return", { ...facts, givingUp: true })).toEqual({ ok: true, to: "demanded" });
  });
});

describe("who may take which step", () => {
  const award = { companyId: "c1", zoneId: "z1", operatorId: "o1" };
  const cells = docTable("docs/rules/permissions.md", "## The table");
  const allowedTo = (role: (typeof columns)[number], permission: string): boolean =>
    cells.some(([, names, ...row]) => names!.split(" ").includes(permission) && row[columns.indexOf(role)] !== "–");

  it.each(columns)("%s, from every state", (role) => {
    for (const state of [null, ...states]) {
      const expected = written
        .filter(({ from, by }) => (state === null ? from.length === 0 : from.includes(state)) && allowedTo(role, by))
        .map(({ action }) => action);
      const found = recoveryActions(state, (permission) => can(people[role], permission, award) === "yes");
      expect({ state, found }).toEqual({ state, found: expected });
    }
  });

  it("asks an adviser for the right to submit", () => {
    const looking = { ...people.adviser, mandates: [{ ...people.adviser.mandates[0], rights: ["edit"] as const }] };
    expect(can(looking, "recovery.answer", { companyId: "c1" })).toBe("forbidden");
    expect(can(people.adviser, "recovery.answer", { companyId: "c1" })).toBe("yes");
  });
});
