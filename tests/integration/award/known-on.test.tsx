import pg from "pg";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { newId } from "~/platform/ids";
import { showAward } from "~/presenters/award/show-award.server";
import { undecidedAward } from "~/presenters/award/undecided-award.server";
import { AwardPage } from "~/ui/award/page";
import { UndecidedPage } from "~/ui/award/undecided-page";
import { useDatabase } from "../../support/use-database";
import { render, words } from "../../unit/ui/render";
import { owner } from "../application/support/world";
import { aRunningAward, write } from "../ledger/support/company";

useDatabase();

let id: string;
let founder: ReturnType<typeof owner>;

beforeAll(async () => {
  const award = await aRunningAward();
  id = award.id;
  founder = { ...owner(newId(), award.companyId), today: "2026-06-10" };
  const { companyId } = award;
  const months = ["2026-01", "2026-02"];
  await write(companyId, "2026-03-02", [{ act: "confirm", award: id, months }]);
  await write(companyId, "2026-03-05", [{ act: "run", run: "2026-03", through: "2026-02" }]);
  const pause = { type: "suspend", from: "2026-02-15", to: "2026-03-15" } as const;
  await write(companyId, "2026-04-01", [{ act: "decide", award: id, events: [pause] }]);
});

const shown = (on: string | null) => showAward(founder, id, "en", { on, year: null });
const page = async (on: string | null) => words(render(<AwardPage view={await shown(on)} side="founder" />));

describe("an award as it was known on a day", () => {
  it("knows what was decided and paid by the end of that day, and says which day it is", async () => {
    const before = await page("2026-03-31");
    expect(before).toContain(
      "As known on 31 March 2026 This page shows the award as it was known at the end of that day.",
    );
    expect(before).toContain("Show it as known today");
    expect(before).toContain("January 2026 to February 2026 (2 months) Paid ¥2,000.00");
    expect(before).not.toContain("Paused from");
    expect(before).not.toContain("What you can do");

    const after = await page("2026-04-01");
    expect(after).toContain("Paused from 15 February 2026 to 14 March 2026");
    expect(after).toContain("February 2026 ¥500.00 owed back ¥500.00");
  });

  it("knows no payment before the run, and says that the award was not in effect before its effect", async () => {
    expect(await page("2026-03-04")).toContain("January 2026 to February 2026 (2 months) Confirmed, not settled yet");
    expect(await page("2025-12-19")).toContain("On that day this award was not in effect yet.");
  });

  it("is nothing on a day before it was decided, and says so without figures", async () => {
    const view = await undecidedAward(founder, id, "zh-CN", "2025-12-19");
    if (!view) throw new Error("It was decided.");
    const text = words(render(<UndecidedPage view={view} side="founder" />, "zh-CN"));
    expect(text).toContain("截至该日，本补贴尚未作出决定");
    expect(text).not.toContain("¥");
    for (const on of ["2025-12-20", "2026-06-10", null]) expect(await undecidedAward(founder, id, "en", on)).toBeNull();
    const stranger = owner(newId(), newId());
    expect(await undecidedAward({ ...founder, actor: stranger.actor }, id, "en", "2025-12-19")).toBeNull();
  });

  it("is the present where the day is today, is to come or is none; the last two are said at the field", async () => {
    const today = await page("2026-06-10");
    expect(today).not.toContain("Show it as known today");
    expect(await page(null)).toBe(today);
    expect(await page("2026-06-11")).toContain("That day is not over yet. Choose today or a day before.");
    const none = await page("2026-02-30");
    expect(none).toContain("That is no date.");
    expect(none).toContain("Paused from 15 February 2026");
  });
});

it("the page of an award takes two statements, as of today and of a past day", async () => {
  await shown(null);
  const query = vi.spyOn(pg.Client.prototype, "query");
  await shown(null);
  expect(query).toHaveBeenCalledTimes(2);
  await shown("2026-03-04");
  expect(query).toHaveBeenCalledTimes(4);
  query.mockRestore();
});
