import { expect, it } from "vitest";
import { momentOn, setClock } from "../../prisma/seed/clock";

it("lets the steps of a day happen in order, none later than the demonstration is made", () => {
  const now = new Date("2026-11-30T05:00:00+08:00");
  setClock(now);
  const [first, second] = [momentOn("2026-11-30"), momentOn("2026-11-30")];
  expect(first < second && second <= now).toBe(true);
  expect(first >= new Date("2026-11-30T00:00:00+08:00")).toBe(true);
  expect(momentOn("2026-11-29") > new Date("2026-11-29T10:00:00+08:00")).toBe(true);
});
