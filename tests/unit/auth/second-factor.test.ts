import { expect, it } from "vitest";
import { pendingFactor } from "~/auth/person.server";

const at = new Date("2026-03-02T01:00:00Z");

it.each([
  ["set up and not given in this session", { totpConfirmed: true, secondFactorAt: null }, false, "enter"],
  ["set up and given", { totpConfirmed: true, secondFactorAt: at }, true, null],
  ["required and not set up", { totpConfirmed: false, secondFactorAt: null }, true, "enrol"],
  ["required, given, and removed since", { totpConfirmed: false, secondFactorAt: at }, true, "enrol"],
  ["neither required nor set up", { totpConfirmed: false, secondFactorAt: null }, false, null],
] as const)("a second factor that is %s", (_name, session, required, pending) => {
  expect(pendingFactor(session, required)).toBe(pending);
});
