import { describe, expect, it } from "vitest";
import { type AskedTerms, askedOtherwise, isSameProposal, termsOf } from "~/domain/change/asked-terms";
import { mustBeHeard } from "~/domain/change/kinds";
import type { ChangeProposal } from "~/domain/change/proposal";

const may: ChangeProposal = { kind: "suspend", from: "2026-05-01", to: "2026-06-01" };
const june: ChangeProposal = { kind: "suspend", from: "2026-05-01", to: "2026-07-01" };

describe("whose terms a change has", () => {
  it.each<[string, AskedTerms, ChangeProposal | null, "company" | "official"]>([
    ["as the company asked", { origin: "company", asked: may, proposal: may }, null, "company"],
    ["other than it asked", { origin: "company", asked: may, proposal: june }, may, "official"],
    ["from before it was kept what was asked", { origin: "company", asked: null, proposal: may }, null, "company"],
    ["as a report came to", { origin: "official", asked: may, proposal: may }, null, "official"],
    ["other than a report came to", { origin: "official", asked: may, proposal: june }, may, "official"],
    ["an official's own", { origin: "official", asked: null, proposal: may }, null, "official"],
  ])("%s", (_, change, asked, terms) => {
    expect(askedOtherwise(change)).toEqual(asked);
    expect(termsOf(change)).toBe(terms);
  });

  it("does not hang on the order in which a proposal is stored", () => {
    expect(isSameProposal(may, { to: "2026-06-01", from: "2026-05-01", kind: "suspend" })).toBe(true);
    expect(isSameProposal(may, { ...may, to: "2026-06-02" })).toBe(false);
    expect(isSameProposal({ kind: "endEarly", on: "2026-05-01" }, { kind: "terminate", on: "2026-05-01" })).toBe(false);
  });

  it("decides whether the company is heard: on what it asked for itself never, on other terms where they take something", () => {
    const taking = { totalFen: -1, newDebtFen: 0 };
    const heard = (proposal: ChangeProposal, effect = taking) =>
      mustBeHeard("suspend", termsOf({ origin: "company", asked: may, proposal }), effect);
    expect([heard(may), heard(june), heard(june, { totalFen: 0, newDebtFen: 0 })]).toEqual([false, true, false]);
  });
});
