import { expect, it } from "vitest";
import { KnownOnNote } from "~/ui/award/known-on-form";
import { render, words } from "../render";

const note = (known: { readonly on: string | null; readonly problem: "future" | "malformed" | null }) =>
  words(render(<KnownOnNote known={{ ...known, latest: "2026-12-01" }} standing="inEffect" />));

it("a day that cannot be shown is told ahead of the page that is shown instead", () => {
  expect(note({ on: null, problem: "future" })).toContain(
    "That day is not over yet. Choose today or a day before. This page shows the award as it is known today.",
  );
  expect(note({ on: null, problem: "malformed" })).toContain("That is no date.");
  expect(note({ on: "2026-11-30", problem: null })).toContain("As known on 30 November 2026");
  expect(note({ on: null, problem: null })).toBe("");
});
