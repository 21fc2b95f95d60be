import { describe, expect, it } from "vitest";
import { ganttBar } from "~/ui/award/gantt-bar";
import { dateScale, spanOf, valueScale } from "~/ui/patterns/scale";
import { Timeline } from "~/ui/award/timeline-months";
import type { TimelineView } from "~/ui/award/timeline-view";
import { render, values, words } from "../render";

const view: TimelineView = {
  benefit: { from: "2025-01-01", to: "2027-01-01" },
  today: "2025-07-02",
  payingEnd: { on: "2027-01-01", because: null },
  used: { months: 6, days: 1 },
  left: { months: 17, days: 30 },
  tiers: [
    { from: "2025-01-01", to: "2026-01-01", label: "100 %" },
    { from: "2026-01-01", to: "2027-01-01", label: "50 %" },
  ],
  suspensions: [{ from: "2025-03-01", to: "2025-04-01" }],
  next: { on: "2026-01-01", label: "50 %" },
};

describe("Timeline", () => {
  const markup = render(<Timeline id="award" view={view} />);

  it("gives the picture a name and a description that hold the figures", () => {
    expect(markup).toContain('aria-labelledby="award-title award-description"');
    expect(values(markup, "id")).toEqual(expect.arrayContaining(["award-title", "award-description"]));
    expect(words(markup)).toContain(
      "From 1 January 2025 to 31 December 2026. Used: 6 months 1 day. Left: 17 months 30 days.",
    );
  });

  it("says the same as a table, with last days instead of ends", () => {
    const table = words(markup.slice(markup.indexOf("<table")));
    expect(table).toContain("100 % 1 Jan 2025 31 Dec 2025");
    expect(table).toContain("Suspended 1 Mar 2025 31 Mar 2025");
    expect(table).toContain("50 % 1 Jan 2026 31 Dec 2026");
  });

  it("marks today where it lies", () => {
    expect(markup).toMatch(/class="timeline-today" x1="24.93%" x2="24.93%"/);
  });

  it("says when it has not begun, and marks no day of it as today", () => {
    const pending = render(<Timeline id="award" view={{ ...view, today: "2024-11-29" }} />);
    expect(words(pending)).toContain("Today, 29 November 2024: it has not begun");
    expect(pending).not.toContain('class="timeline-today"');
  });

  it("shows what is not paid of it, and why", () => {
    const capped = render(
      <Timeline id="award" view={{ ...view, payingEnd: { on: "2026-07-02", because: "total" } }} />,
    );
    expect(words(capped)).toContain("Paid to 1 July 2026: the total cap is used up by then");
    expect(words(capped)).toContain("Nothing is paid 2 Jul 2026 31 Dec 2026");
    expect(capped).toMatch(/class="timeline-suspended" x="74.93%" width="25.07%"/);
  });

  it("says so when no change lies ahead", () => {
    expect(words(render(<Timeline id="award" view={{ ...view, next: null }} />))).toContain("None before the end");
  });

  it("uses no style attribute, which the content security policy would drop", () => {
    expect(markup).not.toContain(" style=");
  });
});

it("places dates and values in percent and keeps them on the bar", () => {
  const place = dateScale({ from: "2026-01-01", to: "2026-01-11" });
  expect(["2025-12-01", "2026-01-01", "2026-01-06", "2026-01-11", "2027-01-01"].map(place)).toEqual([
    0, 0, 50, 100, 100,
  ]);
  expect(spanOf(place, { from: "2026-01-02", to: "2026-01-04" })).toEqual({ x: "10%", width: "20%" });
  expect(valueScale(0)(5)).toBe(0);
});

it("hides the bar of a row from readers, who have its figures beside it", () => {
  const markup = render(
    ganttBar({ shown: view.benefit, benefit: view.benefit, suspensions: [], paidTo: "2027-01-01", today: view.today }),
  );
  expect(markup).toContain('aria-hidden="true"');
});
