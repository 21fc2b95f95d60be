import { describe, expect, it } from "vitest";
import {
  type BankAccountAction,
  bankAccountStates,
  bankAccountSteps,
  type BankAccountState,
  decideBankAccount,
  reachesOwner,
  accountStandingOf,
} from "~/domain/payment/bank-account";
import type { Actor } from "~/domain/access/actor";
import type { OfficialRole } from "~/domain/access/matrix";
import { docTable } from "../../../support/doc-table";

const actions = [...new Set(bankAccountSteps.map(({ action }) => action))] satisfies BankAccountAction[];
const states = [null, ...bankAccountStates];
const all = {
  evidenceThere: true,
  notOwn: true,
  freeOfInterest: true,
  numberSeen: true,
  byAnother: true,
  reasonsGiven: true,
};

/** Where each step leads when nothing is missing, written out beside the table. */
const leads: Readonly<Record<BankAccountAction, Partial<Record<string, BankAccountState>>>> = {
  enter: { null: "begun" },
  addEvidence: { begun: "entered", entered: "entered" },
  showNumber: { entered: "entered", checkedOnce: "checkedOnce" },
  check: { entered: "checkedOnce", checkedOnce: "inForce" },
  refuse: { entered: "refused", checkedOnce: "refused" },
  withdraw: { begun: "withdrawn", entered: "withdrawn", checkedOnce: "withdrawn", inForce: "withdrawn" },
  replace: { begun: "replaced", entered: "replaced", checkedOnce: "replaced", inForce: "replaced" },
};

describe("the account of a company or operator", () => {
  it.each(actions.flatMap((action) => states.map((state) => [action, state] as const)))(
    "%s, from %s, leads where it should or nowhere",
    (action, state) => {
      const to = leads[action][String(state)];
      expect(decideBankAccount(state, action, all)).toEqual(to ? { ok: true, to } : { ok: false, reason: "state" });
    },
  );

  it("takes no step of which a need is missing or was not stated", () => {
    for (const { from, action, needs } of bankAccountSteps)
      for (const state of from)
        for (const need of needs) {
          const answer = { ok: false, reason: "requirements", missing: [need] };
          expect(decideBankAccount(state, action, { ...all, [need]: false })).toEqual(answer);
        }
    expect(decideBankAccount("checkedOnce", "check", {})).toMatchObject({
      missing: ["evidenceThere", "notOwn", "freeOfInterest", "numberSeen", "byAnother"],
    });
  });

  it("stands in the rules", () => {
    const written = docTable("docs/rules/states.md", "## Account of a company or operator");
    expect(written).toEqual(
      bankAccountSteps.map(({ from, action, by, needs, to }) => [
        from.map((state) => state ?? "–").join(" "),
        action,
        by,
        [...needs].sort().join(" "),
        to,
      ]),
    );
  });
});

describe("an owner", () => {
  const official = (role: OfficialRole, zoneIds: readonly string[] | "all"): Actor => ({
    userId: "u",
    today: "2026-03-09",
    grants: [{ role, zoneIds }],
    memberships: [],
    mandates: [],
    siteIds: [],
  });

  it("is reached through any of its zones, or through the whole city where it has none", () => {
    expect(reachesOwner(official("intake", ["b"]), "account.check", ["a", "b"])).toBe("yes");
    expect(reachesOwner(official("manager", ["b"]), "account.check", ["a", "b"])).toBe("forbidden");
    expect(reachesOwner(official("intake", ["c"]), "account.check", ["a", "b"])).toBe("hidden");
    expect(reachesOwner(official("finance", "all"), "account.check", [])).toBe("yes");
    expect(reachesOwner(official("finance", ["a"]), "account.check", [])).toBe("hidden");
    expect(reachesOwner(official("admin", "all"), "account.read", ["a"])).toBe("hidden");
  });

  it.each([
    [[], "none"],
    [["begun"], "begun"],
    [["entered"], "waiting"],
    [["checkedOnce", "refused"], "waiting"],
    [["inForce"], "inForce"],
    [["begun", "inForce"], "inForce"],
    [["entered", "inForce"], "changing"],
    [["checkedOnce", "inForce"], "changing"],
    [["refused", "inForce"], "inForce"],
    [["refused", "withdrawn"], "refused"],
    [["replaced", "refused"], "refused"],
    [["withdrawn", "refused"], "none"],
    [["replaced"], "none"],
  ] as const)("whose accounts are %j, the latest first, stands as %s", (of, standing) => {
    expect(accountStandingOf(of.map((state) => ({ state })))).toBe(standing);
  });
});
