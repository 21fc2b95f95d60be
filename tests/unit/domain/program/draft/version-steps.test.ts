import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { decideVersion, versionState, versionSteps, type VersionState } from "~/domain/program/draft/version-steps";

const [at] = [new Date("2026-11-01T00:00:00Z")];

describe("the state of a version", () => {
  it.each<[Date | null, Date | null, VersionState]>([
    [null, null, "draft"],
    [at, null, "offered"],
    [at, at, "published"],
  ])("offered %s, published %s: %s", (offeredAt, publishedAt, state) =>
    expect(versionState({ offeredAt, publishedAt })).toBe(state),
  );
});

describe("the steps of a version", () => {
  it.each<[VersionState, object]>([
    ["draft", { ok: true, to: "offered" }],
    ["offered", { ok: false, reason: "state" }],
    ["published", { ok: false, reason: "state" }],
  ])("a ready one is offered from %s", (state, expected) =>
    expect(decideVersion(state, "offer", { ready: true })).toEqual(expected),
  );

  it("is not offered before it is ready", () =>
    expect(decideVersion("draft", "offer", { ready: false })).toEqual({ ok: false, reason: "ready" }));

  it.each<[VersionState, boolean, boolean, object]>([
    ["offered", true, true, { ok: true, to: "published" }],
    ["offered", false, true, { ok: false, reason: "notOwnWork" }],
    ["offered", true, false, { ok: false, reason: "ready" }],
    // Whose own work it is hears that before what is missing in it.
    ["offered", false, false, { ok: false, reason: "notOwnWork" }],
    ["draft", true, true, { ok: false, reason: "state" }],
    ["published", true, true, { ok: false, reason: "state" }],
  ])("is published from %s (by another %s, ready %s)", (state, notOwnWork, ready, expected) =>
    expect(decideVersion(state, "publish", { notOwnWork, ready, canOpen: true, fundedOrReasoned: true })).toEqual(
      expected,
    ),
  );

  it.each([
    ["money is missing and nobody says why", { canOpen: true, fundedOrReasoned: false }, "fundedOrReasoned"],
    ["nobody could fund or decide it, whatever is said", { canOpen: false, fundedOrReasoned: true }, "canOpen"],
  ])("is not published while %s", (_, facts, reason) =>
    expect(decideVersion("offered", "publish", { notOwnWork: true, ready: true, ...facts })).toEqual({
      ok: false,
      reason,
    }),
  );

  it.each<[VersionState, boolean, object]>([
    ["draft", true, { ok: true, to: null }],
    ["offered", true, { ok: true, to: null }],
    ["draft", false, { ok: false, reason: "noMoneyLost" }],
    ["published", true, { ok: false, reason: "state" }],
  ])("is discarded from %s (no money lost %s)", (state, noMoneyLost, expected) =>
    expect(decideVersion(state, "discard", { noMoneyLost })).toEqual(expected),
  );

  it("stands in the rules with the same states and permissions", () => {
    const rules = readFileSync("docs/rules/states.md", "utf8");
    for (const { action, from, by, to } of versionSteps) {
      const row = rules.split("\n").find((line) => new RegExp(`\\| ${action} +\\|`).test(line));
      expect(
        row?.split("|").map((cell) => cell.trim()),
        action,
      ).toEqual(expect.arrayContaining([from.join(", "), action, `\`${by}\``, to ?? "–"]));
    }
  });
});
