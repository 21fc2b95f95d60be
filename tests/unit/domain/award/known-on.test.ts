import { expect, it } from "vitest";
import { knownOn } from "~/domain/award/known-on";

it.each([
  [null, null, null],
  ["", null, null],
  ["2026-03-09", "2026-03-09", null],
  [" ２０２６-03-09 ", "2026-03-09", null],
  ["2026-03-10", null, null],
  ["2026-03-11", null, "future"],
  ["9999-12-31", null, "future"],
  ["2026-02-30", null, "malformed"],
  ["yesterday", null, "malformed"],
  ["2026-03", null, "malformed"],
])("%s on 10 March 2026 is %s, %s", (asked, on, problem) => {
  expect(knownOn(asked, "2026-03-10")).toEqual({ on, problem });
});
