import { describe, expect, it } from "vitest";
import type { ChangeState } from "~/domain/change/states";
import { type ChangeToStep, stepsOpen } from "~/domain/change/steps-open";
import { people } from "../access/actors";

const change: ChangeToStep = {
  state: "proposed",
  origin: "company",
  companyId: "c1",
  zoneId: "z1",
  siteId: "s1",
  proposedById: "other",
  approverIds: [],
  interests: Object.values(people).map(({ userId }) => ({ userId, conflict: false })),
  tied: false,
  toBeHeard: false,
};
const { approver, reviewer, owner, manager } = people;
const open = (actor: typeof approver, given: Partial<ChangeToStep> = {}) => stepsOpen(actor, { ...change, ...given });

describe("the steps that are somebody's to take now", () => {
  it.each<[ChangeState, string[]]>([
    ["late", ["withdrawRequest"]],
    ["requested", ["withdrawRequest"]],
    ["waiting", ["withdrawRequest", "answer"]],
    ["proposed", ["withdrawRequest"]],
    ["hearing", ["withdrawRequest", "answerHearing"]],
    ["decided", []],
  ])("of the company, while it is %s", (state, expected) => {
    expect(open(owner, { state })).toEqual(expected);
  });

  it("are those of an approver who neither proposed nor approved it, once the company was heard", () => {
    expect(open(approver)).toEqual(["return", "approve", "refuse"]);
    expect(open(approver, { proposedById: approver.userId })).toEqual(["return"]);
    expect(open(approver, { approverIds: [approver.userId] })).toEqual(["return", "withdrawApproval", "refuse"]);
    expect(open(approver, { toBeHeard: true })).toEqual(["return", "refuse"]);
  });

  it("are the proposer's where it is about their proposal", () => {
    const own = { proposedById: reviewer.userId, origin: "official" as const };
    expect(open(reviewer, { ...own, toBeHeard: true })).toEqual(["announce", "withdrawProposal"]);
    expect(open(reviewer, own)).toEqual(["withdrawProposal"]);
    const another = { ...manager, userId: "another" };
    expect(open(another, { ...own, interests: [{ userId: "another", conflict: false }] })).toEqual([]);
    expect(open(reviewer, { ...own, state: "reported" })).toEqual(["dismiss", "proposeAgain"]);
    expect(open(reviewer, { state: "reported", proposedById: null })).toEqual(["takeUpReport", "dismiss"]);
  });

  it("are none of whom has an interest, or has not declared", () => {
    expect(open(approver, { tied: true })).toEqual([]);
    expect(open(approver, { interests: [] })).toEqual([]);
    expect(open(reviewer, { state: "requested" })).toEqual(["askMore", "takeUp"]);
    expect(open(reviewer, { state: "requested", interests: [{ userId: reviewer.userId, conflict: true }] })).toEqual(
      [],
    );
  });

  it("never withdraws what the company did not ask for", () => {
    expect(open(owner, { origin: "official" })).toEqual([]);
  });
});
