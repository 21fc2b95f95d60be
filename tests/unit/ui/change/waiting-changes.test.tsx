import { expect, it } from "vitest";
import { WaitingChanges } from "~/ui/change/waiting-changes";
import { render, words } from "../render";

const change = { id: "C", reference: "C-2026-000001-2", kind: "suspend", begunAt: "2026-11-12T02:00:00Z" } as const;

const shown = (changes: readonly (typeof change)[]) =>
  render(
    <WaitingChanges
      changes={changes}
      title="A change waits"
      href={(id) => `/admin/changes/${id}`}
      who={() => "It is the reviewer's turn"}
    />,
  );

it("names each change that waits, since when, and who has it, and leads to it; nothing where none does", () => {
  expect(shown([change])).toContain('<a href="/admin/changes/C">');
  expect(words(shown([change]))).toMatch(/C-2026-000001-2.* since 12 Nov 2026, 10:00\. It is the reviewer's turn/);
  expect(shown([])).toBe("");
});
