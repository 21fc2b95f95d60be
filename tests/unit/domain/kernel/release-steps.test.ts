import { describe, expect, it } from "vitest";
import { decideRelease, type ReleaseAction, releaseSteps, type ReleaseState } from "~/domain/kernel/release-steps";
import { docTable } from "../../../support/doc-table";

const states: readonly (ReleaseState | null)[] = [null, "prepared", "released", "refused", "withdrawn"];
const actions: readonly ReleaseAction[] = ["prepare", "release", "refuse", "withdraw"];
const all = { byAnother: true, fits: true, reasonsGiven: true, ownProposal: true };

describe("what one prepares and another releases", () => {
  it.each(actions.flatMap((action) => states.map((state) => [action, state] as const)))(
    "%s, from %s, leads where the table says or nowhere",
    (action, state) => {
      const row = releaseSteps.find((each) => each.action === action);
      const begins = row?.from.some((from) => from === state) ?? false;
      expect(decideRelease(state, action, all)).toEqual(
        begins ? { ok: true, to: row?.to } : { ok: false, reason: "state" },
      );
    },
  );

  it.each([
    ["prepare", null, "fits"],
    ["release", "prepared", "byAnother"],
    ["release", "prepared", "fits"],
    ["refuse", "prepared", "byAnother"],
    ["refuse", "prepared", "reasonsGiven"],
    ["withdraw", "prepared", "ownProposal"],
  ] as const)("%s from %s needs %s", (action, state, need) =>
    expect(decideRelease(state, action, { ...all, [need]: false })).toEqual({
      ok: false,
      reason: "requirements",
      missing: [need],
    }),
  );

  it("stands in the rules", () => {
    const rows = docTable("docs/rules/states.md", "### What one prepares and another releases");
    expect(rows.map(([from, action, by, needs, to]) => [from, action, by, needs, to])).toEqual(
      releaseSteps.map(({ from, action, by, needs, to }) => [
        from.map((state) => state ?? "–").join(" "),
        action,
        by,
        [...needs].sort().join(" "),
        to,
      ]),
    );
  });
});
