import { describe, expect, it } from "vitest";
import { can } from "~/domain/access/can";
import { allowedActions, decide } from "~/domain/application/decide";
import { people } from "../access/actors";

const approval = {
  didNotAccept: true,
  didNotReview: true,
  didNotApprove: true,
  approvalsComplete: true,
  noConflict: true,
  budgetReserved: true,
  unitReserved: true,
  companyCodeKnown: true,
  noticeDays: 5,
};

describe("a decision", () => {
  it("leads on when everything needed holds", () => {
    expect(decide(null, "begin", { windowOpen: true })).toEqual({ ok: true, to: "draft" });
    expect(decide("notice", "withdraw", {})).toEqual({ ok: true, to: "withdrawn" });
  });

  it("names everything missing at once", () => {
    const facts = { formComplete: false, documentsComplete: true, noOtherLiveApplication: false };
    expect(decide("draft", "submit", facts)).toEqual({
      ok: false,
      reason: "requirements",
      missing: ["formComplete", "noOtherLiveApplication"],
    });
  });

  it("is refused from a state that does not offer the step", () => {
    expect(decide("effective", "withdraw", {})).toEqual({ ok: false, reason: "state" });
    expect(decide("submitted", "approve", approval)).toEqual({ ok: false, reason: "state" });
    expect(decide("draft", "begin", { windowOpen: true })).toEqual({ ok: false, reason: "state" });
  });

  it("never lets a case lapse or take effect on a provisional date", () => {
    expect(decide("correction", "lapse", { answerPeriodOver: true, dateFinal: false })).toMatchObject({
      missing: ["dateFinal"],
    });
    const end = { noticePeriodOver: true, noOpenObjection: true, dateFinal: false, companyCodeKnown: true };
    expect(decide("notice", "endNotice", end)).toMatchObject({ missing: ["dateFinal"] });
  });
});

describe("an approval", () => {
  it("opens the notice, or takes effect at once when the notice lasts 0 days", () => {
    expect(decide("recommended", "approve", approval)).toEqual({ ok: true, to: "notice" });
    expect(decide("recommended", "approve", { ...approval, noticeDays: 0 })).toEqual({ ok: true, to: "effective" });
  });

  it("may wait for the company code only while a notice runs", () => {
    const uncoded = { ...approval, companyCodeKnown: false };
    expect(decide("recommended", "approve", uncoded)).toEqual({ ok: true, to: "notice" });
    expect(decide("recommended", "approve", { ...uncoded, noticeDays: 0 })).toMatchObject({
      missing: ["companyCodeKnown"],
    });
  });
});

describe("one of several approvals", () => {
  const { didNotAccept, didNotReview, didNotApprove, noConflict } = approval;
  const facts = { didNotAccept, didNotReview, didNotApprove, noConflict };

  it("leaves the case to be decided, and is another person's each time", () => {
    expect(decide("recommended", "addApproval", facts)).toEqual({ ok: true, to: "recommended" });
    expect(decide("recommended", "addApproval", { ...facts, didNotApprove: false })).toMatchObject({
      missing: ["didNotApprove"],
    });
  });

  it("makes no award before the last", () => {
    expect(decide("recommended", "approve", { ...approval, approvalsComplete: false })).toMatchObject({
      missing: ["approvalsComplete"],
    });
  });
});

describe("what people may do", () => {
  const application = { companyId: "c1", zoneId: "z1", siteId: "s1" };
  const allowed = (role: keyof typeof people, state: Parameters<typeof allowedActions>[0]) =>
    allowedActions(state, (permission) => can(people[role], permission, application) === "yes");

  it.each([
    ["owner", "draft", ["submit", "withdraw"]],
    ["member", "draft", ["submit"]],
    ["owner", "rejected", ["appeal"]],
    ["intake", "submitted", ["accept", "requestCorrections"]],
    ["reviewer", "submitted", ["requestCorrections"]],
    ["reviewer", "review", ["requestCorrections", "recommend"]],
    ["approver", "recommended", ["return", "addApproval", "withdrawApproval", "approve", "reject"]],
    ["approver", "notice", ["upholdObjection"]],
    ["approver", "appeal", ["upholdDecision", "varyDecision", "setDecisionAside"]],
    ["approver", "review", []],
    ["auditor", "recommended", []],
    ["admin", "recommended", []],
  ] as const)("%s in %s: %j", (role, state, actions) => {
    expect(allowed(role, state)).toEqual(actions);
  });
});
