import { expect, it } from "vitest";
import { isReviewAhead, isWindowOver } from "~/domain/program/draft/publication-day";

const reviewed = (on: string) => ({
  fairCompetitionReview: { by: { en: "Bureau", "zh-CN": "局" }, on, conclusion: { en: "Fair", "zh-CN": "公平" } },
});
const until = (to: string) => ({ open: true, applicationWindow: { kind: "range", from: "2026-01-01", to } }) as const;

it.each([
  ["2026-03-14", false],
  ["2026-03-15", false],
  ["2026-03-16", true],
])("a review on %s lies ahead of 2026-03-15: %s", (on, ahead) => {
  expect(isReviewAhead(reviewed(on), "2026-03-15")).toBe(ahead);
});

it.each([
  ["2026-03-15", true],
  ["2026-03-16", false],
  ["2027-01-01", false],
])("a window up to %s, that day left out, is over on 2026-03-15: %s", (to, over) => {
  expect(isWindowOver(until(to), "2026-03-15")).toBe(over);
});

it("a window that has not begun is not over, nor one without an end", () => {
  expect(isWindowOver(until("2026-12-01"), "2025-12-01")).toBe(false);
  expect(isWindowOver({ open: true, applicationWindow: { kind: "always" } }, "2026-03-15")).toBe(false);
});
