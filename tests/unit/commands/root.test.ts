import { expect, it } from "vitest";
import { asRootLines } from "../../../app/commands/support/root";

it("tells whoever starts a server as root, and nobody else, to give it a user of its own", () => {
  expect(asRootLines(0).join()).toContain("docs/operations.md");
  expect(asRootLines(1000)).toEqual([]);
});
