import { describe, expect, it } from "vitest";
import { contentOf } from "~/data/program/content.server";
import { readCaseHead } from "~/data/review/case.reader.server";
import { Refusal } from "~/platform/errors";
import { approvalPage } from "~/presenters/decision/approval-page.server";
import { approve, city, granted, official, recommendedCase, useDatabase } from "./recommended-case";

useDatabase();

/** Handed in, recommended and decided on 2 March 2026. */
async function opened(firstDay?: "firstOfMonth") {
  const place = await city({ appropriatedFen: 100_000_000, ...(firstDay && { firstDay }) });
  const found = await recommendedCase(place);
  const ctx = await official("approver", place.zoneId, found.id);
  const head = await readCaseHead(ctx.actor, found.id);
  if (!head) throw new Error("no case");
  const page = async (start?: string) => {
    const asked = new URLSearchParams({ unitId: place.units[0], ...(start && { start }) });
    return approvalPage(ctx, { head, content: await contentOf(head.versionId) }, asked, "en");
  };
  const terms = (start: string) => ({ applicationId: found.id, version: 1, start, unitId: place.units[0] });
  return { ctx, page, terms };
}

describe("a first day that is bound to the first of a month", () => {
  it("is what the page offers, says and takes", async () => {
    const { page } = await opened("firstOfMonth");
    const offered = await page();
    expect(offered).toMatchObject({ start: "2026-04-01", earliest: "2026-03-01", latest: "2028-03-01" });
    expect(offered.firstDay).toBe("firstOfMonth");
    const between = await page("2026-04-15");
    expect(between).toMatchObject({ start: "2026-04-15", startProblem: "approval.startNotFirst", preview: null });
    expect((await page("2026-05-01")).preview?.ok).toBe(true);
  });

  it("is what an approval takes, and no other day, whatever was posted", async () => {
    const { ctx, terms } = await opened("firstOfMonth");
    const other = approve(ctx, terms("2026-04-15"));
    await expect(other).rejects.toEqual(
      expect.objectContaining({ constructor: Refusal, reason: "approval.startNotFirst" }),
    );
    expect(await granted(ctx, terms("2026-05-01"))).toBeTruthy();
  });
});

it("a version that says nothing of it lets a benefit begin on any day", async () => {
  const { ctx, page, terms } = await opened();
  expect(await page()).toMatchObject({ start: "2026-03-02", firstDay: "any" });
  expect(await granted(ctx, terms("2026-04-15"))).toBeTruthy();
});
