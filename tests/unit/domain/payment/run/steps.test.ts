import { describe, expect, it } from "vitest";
import { matrix } from "~/domain/access/matrix";
import { answerOf, rowFor, type StepRow } from "~/domain/kernel/step-table";
import { type LineNeed, type LineState, lineStates, lineSteps } from "~/domain/payment/run/line-steps";
import { decideRun, runStates, runSteps } from "~/domain/payment/run/run-steps";
import { docTable } from "../../../../support/doc-table";

type LineRow = StepRow<LineState, string, LineNeed>;

const written = (
  rows: readonly {
    from: readonly (string | null)[];
    action: string;
    by: string;
    needs: readonly string[];
    to: string;
  }[],
) =>
  rows.map(({ from, action, by, needs, to }) => [
    from.map((state) => state ?? "–").join(" "),
    action,
    by,
    [...needs].sort().join(" "),
    to,
  ]);

/** Where each step leads when nothing is missing, written out beside the table. */
const runLeads: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  prepare: { null: "proposing" },
  propose: { proposing: "prepared" },
  stop: { proposing: "stopped" },
  leaveOut: { prepared: "prepared" },
  cancel: { prepared: "cancelled" },
  release: { prepared: "releasing" },
  finish: { releasing: "released" },
  close: { released: "closed" },
};
const lineLeads: typeof runLeads = {
  propose: { null: "proposed" },
  leaveOut: { proposed: "leftOut" },
  drop: { proposed: "changed" },
  send: { proposed: "sent" },
  settle: { proposed: "settled" },
  confirm: { sent: "paid" },
  bounce: { sent: "bounced", paid: "bounced" },
  recall: { sent: "recalled" },
};

const all = <Need extends string>(rows: readonly { readonly needs: readonly Need[] }[]) =>
  Object.fromEntries(rows.flatMap(({ needs }) => needs.map((need) => [need, true]))) as Record<Need, boolean>;

describe("a payment run", () => {
  it.each(runSteps.flatMap(({ action }) => [null, ...runStates].map((state) => [action, state] as const)))(
    "%s, from %s, leads where it should or nowhere",
    (action, state) => {
      const to = runLeads[action]?.[String(state)];
      const answer = to ? { ok: true, to } : { ok: false, reason: "state" };
      expect(decideRun(state, action, all(runSteps))).toEqual(answer);
    },
  );

  it("takes no step of which a need is missing", () => {
    for (const { from, action, needs } of runSteps)
      for (const need of needs)
        expect(decideRun(from[0] ?? null, action, { ...all(runSteps), [need]: false })).toMatchObject({
          missing: [need],
        });
  });

  it("is prepared by finance, and released by finance or an approver", () => {
    expect(Object.keys(matrix["payment.prepare"])).toEqual(["finance"]);
    expect(Object.keys(matrix["payment.release"]).sort()).toEqual(["approver", "finance"]);
    expect(Object.keys(matrix["payment.export"])).toEqual(["finance"]);
  });

  it("stands in the rules", () =>
    expect(docTable("docs/rules/states.md", "## Payment run")).toEqual(written(runSteps)));
});

describe("a line of a payment run", () => {
  it.each(lineSteps.flatMap(({ action }) => [null, ...lineStates].map((state) => [action, state] as const)))(
    "%s, from %s, leads where it should or nowhere",
    (action, state) => {
      const to = lineLeads[action]?.[String(state)];
      const answer = to ? { ok: true, to } : { ok: false, reason: "state" };
      const row = rowFor<LineState, LineRow>(lineSteps, state, action);
      expect(row ? answerOf(row.to, row.needs, all(lineSteps)) : { ok: false, reason: "state" }).toEqual(answer);
    },
  );

  it("stands in the rules", () =>
    expect(docTable("docs/rules/states.md", "## Line of a payment run")).toEqual(written(lineSteps)));
});
