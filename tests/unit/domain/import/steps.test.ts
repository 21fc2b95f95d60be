import { describe, expect, it } from "vitest";
import { decideImport, type ImportAction, importStates, importSteps } from "~/domain/import/steps";
import { docTable } from "../../../support/doc-table";

const actions: readonly ImportAction[] = importSteps.map(({ action }) => action);
const all = { byAnother: true, ownProposal: true, reasonsGiven: true, nothingBuilt: true };

describe("an import", () => {
  it.each(actions.flatMap((action) => [null, ...importStates].map((state) => [action, state] as const)))(
    "%s, from %s, leads where the table says or nowhere",
    (action, state) => {
      const row = importSteps.find((each) => each.action === action);
      const begins = row?.from.some((from) => from === state) ?? false;
      expect(decideImport(state, action, all)).toEqual(
        begins ? { ok: true, to: row?.to } : { ok: false, reason: "state" },
      );
    },
  );

  it.each([
    ["release", "prepared", "byAnother"],
    ["refuse", "prepared", "byAnother"],
    ["refuse", "prepared", "reasonsGiven"],
    ["withdraw", "faulty", "ownProposal"],
    ["recheck", "faulty", "ownProposal"],
    ["void", "released", "reasonsGiven"],
    ["void", "released", "nothingBuilt"],
  ] as const)("%s from %s needs %s", (action, state, need) =>
    expect(decideImport(state, action, { ...all, [need]: false })).toEqual({
      ok: false,
      reason: "requirements",
      missing: [need],
    }),
  );

  it("stands in the rules", () => {
    const rows = docTable("docs/rules/states.md", "### Imports");
    expect(rows.map(([from, action, by, needs, to]) => [from, action, by, needs, to])).toEqual(
      importSteps.map(({ from, action, by, needs, to }) => [
        from.map((state) => state ?? "–").join(" "),
        action,
        by,
        needs.join(" "),
        to,
      ]),
    );
  });
});
