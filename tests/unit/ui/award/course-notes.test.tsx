import { describe, expect, it } from "vitest";
import type { TierSpan } from "~/domain/subsidy/tier-schedule";
import { formats } from "~/i18n/format";
import { createT } from "~/i18n/t.server";
import { courseNotes } from "~/ui/award/course-notes";
import { ganttBar } from "~/ui/award/gantt-bar";
import { render } from "../render";

const tier = (index: number, value: string, from: string, to: string): TierSpan => ({
  tier: { index, path: `terms.tiers[${index}]`, kind: "share", value },
  from,
  to,
});

describe("what a bar shows, in words", () => {
  it("is each suspension and each tier after the first, by date, as far as the bar reaches", () => {
    const course = {
      tiers: [
        tier(0, "1", "2026-01-01", "2026-07-01"),
        tier(1, "0.5", "2026-07-01", "2027-01-01"),
        // An extension at the same share is no step.
        tier(2, "0.5", "2027-01-01", "2029-01-01"),
        tier(3, "0.25", "2029-01-01", "2029-06-01"),
      ],
      suspensions: [
        { from: "2024-01-01", to: "2024-02-01" },
        { from: "2026-08-01", to: "2026-09-01" },
        { from: "2026-03-01", to: "2026-04-01" },
      ],
      ceilings: [],
    };
    const shown = { from: "2025-12-01", to: "2028-12-01" };
    const words = courseNotes(course, shown, createT("en", "award"), formats("en")).map(([, text]) => text);
    expect(words).toEqual([
      "Paused 1 Mar 2026 to 31 Mar 2026",
      "From 1 Jul 2026: 50% of the rent",
      "Paused 1 Aug 2026 to 31 Aug 2026",
    ]);
  });

  it("is the ceiling of each year in sight with what was granted of it", () => {
    const ceilings = [
      { year: 2026, fen: 500_000, grantedFen: 200_000 },
      { year: 2030, fen: 500_000, grantedFen: 0 },
    ];
    const shown = { from: "2025-12-01", to: "2028-12-01" };
    const of = { tiers: [], suspensions: [], ceilings };
    expect(courseNotes(of, shown, createT("en", "award"), formats("en"))).toEqual([
      ["2026-01-01", "2026: ¥2,000.00 of ¥5,000.00 granted"],
    ]);
  });
});

describe("a bar", () => {
  it("shows suspensions and steps, and is hidden from readers, who have the words beside it", () => {
    const shown = { from: "2026-01-01", to: "2026-12-27" };
    const suspensions = [{ from: "2026-03-02", to: "2026-04-07" }];
    const of = { shown, benefit: shown, suspensions, steps: ["2026-06-30"], paidTo: shown.to, today: "2026-02-06" };
    const markup = render(ganttBar(of));
    expect(markup).toContain('<svg class="gantt" aria-hidden="true">');
    expect(markup).toContain('class="gantt-suspended" x="16.67%" width="10%"');
    expect(markup).toContain('class="gantt-step" x1="50%" x2="50%"');
  });
});
