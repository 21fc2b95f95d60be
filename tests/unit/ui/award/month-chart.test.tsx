import { describe, expect, it } from "vitest";
import { MonthChart, roundStep } from "~/ui/award/month-chart";
import { render } from "../render";

describe("the steps of an axis", () => {
  it.each([
    [0, 1],
    [5, 1],
    [6, 2],
    [100, 20],
    [101, 50],
    [4_999, 1_000],
    [12_345_678, 5_000_000],
  ])("of a largest value of %i are %i", (max, step) => expect(roundStep(max)).toBe(step));
});

describe("a chart of months", () => {
  const months = [
    { month: "2026-11", before: 100, after: 50 },
    { month: "2027-01", before: 0, after: 100 },
  ];
  const html = render(<MonthChart id="c" title="Cost" description="By month" months={months} />);

  it("draws before as an area and after as a line, a step for each month and none for one that is missing", () => {
    expect(html).toContain('d="M0 0H1L1 100H2L2 100H3V100H0Z"');
    expect(html).toContain('d="M0 50H1L1 100H2L2 0H3"');
  });

  it("has a name, a description and the years, and no inline style", () => {
    expect(html).toContain('aria-labelledby="c-title c-description"');
    expect(html).toContain(">2027<");
    expect(html).not.toContain("style=");
  });
});
