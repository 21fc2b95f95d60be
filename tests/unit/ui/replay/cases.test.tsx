import { expect, it } from "vitest";
import type { RowSide } from "~/domain/replay/row";
import { ReplayCases } from "~/ui/replay/cases";
import { render, words } from "../render";

it("shows the last days of a case, not the days after them", () => {
  const side = (end: string | null): RowSide => ({ truth: "met", fen: 100, end });
  const row = {
    id: "1",
    reference: "DL-2026-000001-1",
    company: "Harbour Tools",
    zoneId: "1",
    awardId: null,
    href: null,
  };
  const shown = words(
    render(
      <ReplayCases
        heading="Largest losses"
        count={1}
        rows={[{ ...row, standing: "open", before: side("2031-12-01"), after: side(null), reasons: [] }]}
      />,
    ),
  );
  expect(shown).toContain("30 Nov 2031");
  expect(shown).not.toContain("1 Dec 2031");
});
