import { describe, expect, it } from "vitest";
import { isLastDay, latestLastDay, type MandateOffer, offerState } from "~/domain/access/mandate-offer";

const today = "2026-03-09";
const now = new Date("2026-03-09T02:00:00Z");
const later = new Date("2026-03-09T02:00:01Z");
const waiting: MandateOffer = { answer: null, expiresAt: later, until: null };

describe("an offered mandate", () => {
  it.each([
    ["waits within its time", waiting, "offered"],
    ["expires with its time", { ...waiting, expiresAt: now }, "expired"],
    ["waits through its last day", { ...waiting, until: "2026-03-10" }, "offered"],
    ["expires after the mandate's last day", { ...waiting, until: "2026-03-09" }, "expired"],
    ["stays accepted", { answer: "accepted", expiresAt: now, until: "2026-03-09" }, "accepted"],
    ["stays declined", { ...waiting, answer: "declined" }, "declined"],
    ["stays withdrawn", { ...waiting, answer: "withdrawn" }, "withdrawn"],
  ] as const)("%s", (_, offer, state) => {
    expect(offerState(offer, now, today)).toBe(state);
  });
});

describe("the last day of a mandate", () => {
  it.each([
    ["2026-03-08", false],
    ["2026-03-09", true],
    ["2031-03-09", true],
    ["2031-03-10", false],
    ["0024-05-01", false],
    ["9999-12-31", false],
  ])("%s: %s", (lastDay, may) => {
    expect(isLastDay(lastDay, today)).toBe(may);
  });

  it("is within five years, also from a leap day", () => {
    expect(latestLastDay("2028-02-29")).toBe("2033-02-28");
  });
});
