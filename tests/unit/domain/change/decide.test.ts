import { describe, expect, it } from "vitest";
import { decideChange } from "~/domain/change/decide";

const request = { noneWaits: true, reasonsGiven: true, evidenceComplete: true, effectShown: true };
const approval = {
  didNotPropose: true,
  didNotApprove: true,
  noConflict: true,
  effectAsShown: true,
  companyHeard: true,
  approvalsComplete: true,
  budgetReserved: true,
  unitReserved: true,
};

describe("a step of a change", () => {
  it("leads on when everything needed holds", () => {
    expect(decideChange(null, "request", { ...request, kindOpen: true })).toEqual({ ok: true, to: "requested" });
    expect(decideChange("proposed", "approve", approval)).toEqual({ ok: true, to: "decided" });
  });

  it("names everything missing at once", () => {
    expect(decideChange(null, "request", { ...request, kindOpen: false, effectShown: false })).toEqual({
      ok: false,
      reason: "requirements",
      missing: ["kindOpen", "effectShown"],
    });
  });

  it("is refused from a state that does not offer it", () => {
    expect(decideChange("hearing", "approve", approval)).toEqual({ ok: false, reason: "state" });
    expect(decideChange("requested", "approve", approval)).toEqual({ ok: false, reason: "state" });
    expect(decideChange("decided", "withdrawRequest", { ownRequest: true })).toEqual({ ok: false, reason: "state" });
  });

  it.each(Object.keys(approval))("of approving is refused without %s", (need) => {
    expect(decideChange("proposed", "approve", { ...approval, [need]: false })).toMatchObject({ missing: [need] });
  });

  it("takes a late request only after the window, and with its reason", () => {
    const late = { ...request, kindLate: true, lateReasonGiven: true };
    expect(decideChange(null, "requestLate", late)).toEqual({ ok: true, to: "late" });
    expect(decideChange(null, "requestLate", { ...late, kindLate: false })).toMatchObject({ missing: ["kindLate"] });
    expect(decideChange(null, "requestLate", { ...late, lateReasonGiven: false })).toMatchObject({
      missing: ["lateReasonGiven"],
    });
  });

  it("goes back to where the change came from", () => {
    const back = (requested: boolean) => decideChange("proposed", "return", { reasonsGiven: true, requested });
    expect(back(true)).toEqual({ ok: true, to: "requested" });
    expect(back(false)).toEqual({ ok: true, to: "reported" });
    const given = (requested: boolean) =>
      decideChange("hearing", "withdrawProposal", { ownProposal: true, reasonsGiven: true, requested });
    expect(given(true)).toEqual({ ok: true, to: "requested" });
    expect(given(false)).toEqual({ ok: true, to: "withdrawn" });
  });
});
