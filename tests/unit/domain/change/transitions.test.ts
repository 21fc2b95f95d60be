import { describe, expect, it } from "vitest";
import { can } from "~/domain/access/can";
import { matrix } from "~/domain/access/matrix";
import { changeActions } from "~/domain/change/decide";
import { type ChangeState, changeStates } from "~/domain/change/states";
import { type ChangeTransition, changeTransitions } from "~/domain/change/transitions";
import { docTable } from "../../../support/doc-table";
import { columns } from "../../../support/roles";
import { people } from "../access/actors";

const page = "docs/rules/states.md";
const words = (cell: string): string[] => (cell === "–" ? [] : cell.split(" ").sort());
const rows: readonly ChangeTransition[] = changeTransitions;
const states = Object.keys(changeStates) as ChangeState[];
const written = docTable(page, "### Steps of a change").map(([number, from, action, by, needs, to, requested]) => ({
  number,
  from: words(from!),
  action: action!,
  by: by!,
  needs: words(needs!),
  to,
  requested,
}));

describe("the table of a change's steps", () => {
  it("is that of the page", () => {
    const table = rows.map((row, i) => ({
      number: String(i + 1),
      from: row.from.filter((state) => state !== null).sort(),
      action: row.action,
      by: row.by,
      needs: [...row.needs].sort(),
      to: row.to,
      requested: row.whenRequested ?? "–",
    }));
    expect(table).toEqual(written);
  });

  it("never offers two ways for one step from one state", () => {
    const steps = rows.flatMap((row) => row.from.map((state) => `${state} ${row.action}`));
    expect(new Set(steps).size).toBe(steps.length);
  });

  it("leads to every state, and out of each but those that rest", () => {
    const reached = rows.flatMap((row) => [row.to, ...(row.whenRequested ? [row.whenRequested] : [])]);
    expect(new Set(reached)).toEqual(new Set(states));
    const final = states.filter((state) => !rows.some((row) => row.from.includes(state)));
    expect(final.sort()).toEqual(["decided", "dismissed", "lapsed", "refused", "withdrawn"]);
  });

  it("lets no date that is provisional end anything", () => {
    for (const row of rows.filter(({ by, from }) => by === "job" && !from.includes(null)))
      expect(row.needs).toContain("dateFinal");
  });
});

describe("who may take which step, by the page's table and that of permissions", () => {
  const award = { companyId: "c1", zoneId: "z1", siteId: "s1" };
  const cells = docTable("docs/rules/permissions.md", "## The table");
  const allowedTo = (role: (typeof columns)[number], permission: string): boolean =>
    cells.some(([, names, ...row]) => names!.split(" ").includes(permission) && row[columns.indexOf(role)] !== "–");

  it.each(columns)("%s, from every state", (role) => {
    for (const state of [null, ...states]) {
      const expected = written
        .filter(({ from, by }) => (state === null ? from.length === 0 : from.includes(state)) && allowedTo(role, by))
        .map(({ action }) => action);
      const found = changeActions(state, (permission) => can(people[role], permission, award) === "yes");
      expect({ state, found }).toEqual({ state, found: expected });
    }
  });

  it("is a role for each step that a person takes", () => {
    for (const { by } of rows) expect(by === "job" || Object.keys(matrix[by]).length > 0).toBe(true);
  });

  it("asks an adviser for the right to submit", () => {
    const looking = { ...people.adviser, mandates: [{ ...people.adviser.mandates[0], rights: ["edit"] as const }] };
    expect(can(looking, "award.requestChange", award)).toBe("forbidden");
    expect(can(people.adviser, "award.requestChange", award)).toBe("yes");
  });
});

describe("the states of a change", () => {
  it("are those of the page", () => {
    const table = states.map((state) => {
      const { turn, clock, publicLabel } = changeStates[state];
      return [state, turn, clock, publicLabel ?? "–"];
    });
    expect(table).toEqual(docTable(page, "## Change of an award"));
  });

  it("say whose turn it is in accordance with who may act", () => {
    const usual = {
      founder: ["award.requestChange"],
      reviewer: ["award.reviewChange"],
      approver: ["award.decideChange"],
    };
    for (const state of states) {
      const { turn } = changeStates[state];
      const takers: readonly string[] = turn === "nobody" ? [] : usual[turn];
      const by = rows.filter((row) => row.from.includes(state)).map((row) => row.by);
      expect({ state, acts: by.some((who) => takers.includes(who)) }).toEqual({ state, acts: turn !== "nobody" });
    }
  });
});
