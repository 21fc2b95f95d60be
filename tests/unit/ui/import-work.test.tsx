import { expect, it } from "vitest";
import { ImportWork } from "~/ui/import/import-work";
import { render, words } from "./render";

const work = { id: "t", ownerId: "u", kind: "checkImport", done: 2, total: 2, error: null, mine: true };
const shown = (state: "running" | "done" | "failed" | "stopped", underWay = false): string =>
  words(render(<ImportWork work={{ ...work, state, underWay }} waits />));

it("says that the work on an import failed, or was stopped, only where it was", () => {
  expect(shown("failed")).toContain("The work failed");
  expect(shown("stopped")).toContain("stopped");
  // The file was looked at, and the work has not said so yet.
  expect(shown("running")).toBe("");
  expect(shown("done")).toBe("");
  expect(shown("running", true)).toContain("being looked at");
});
