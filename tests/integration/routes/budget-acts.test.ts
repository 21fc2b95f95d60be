import { describe, expect, it } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { lineChoiceOf } from "~/forms/budget/movement";
import { todayIn } from "~/domain/kernel/time/zoned";
import { cityTimeZone } from "~/platform/city";
import { fenToYuanString } from "~/domain/kernel/money/fen";
import { newId } from "~/platform/ids";
import { andCookiesOf, useHandler } from "./ask";
import { cookieFor } from "./fixture";
import { formOf } from "./form-of";

const { send, filled } = useHandler();
const english = async (mailbox: string) => `${await cookieFor(mailbox)}; slipway_locale=en`;
const form = "/admin/budgets/movements/new?kind=transfer";

const thisYear = Number(todayIn(cityTimeZone, new Date()).slice(0, 4));
const yuan = (fen: number) => `¥${fenToYuanString(fen).replace(/\d(?=(?:\d{3})+\.)/g, "$&,")}`;

/** A line of the program that the cases are of, with what is available in it. */
async function aLine(fiscalYear: number) {
  const [line] = await rows<{ id: string; programId: string; source: string; available: number }>(
    `SELECT b.id, p.id AS "programId", b.source, (b.appropriated_fen - b.committed_fen - b.spent_fen)::float8 AS available
       FROM budget_line b JOIN program p ON p.id = b.program_id WHERE p.slug = 'free-start' AND b.fiscal_year = $1 ORDER BY b.source LIMIT 1`,
    [fiscalYear],
  );
  if (!line) throw new Error("no line");
  return { ...line, fiscalYear };
}

it("the journal of postings has no column with nothing in it", async () => {
  const finance = await english("finance");
  const heads = async (query: string) => {
    const page = await (await send("GET", `/admin/budgets/postings${query}`, finance)).text();
    return [...page.matchAll(/<th scope="col"[^>]*>(?:<a[^>]*>)?([^<]+)/g)].map(([, head]) => head);
  };
  const [all, ofLine] = [await heads(""), await heads(`?line=${(await aLine(thisYear)).id}`)];
  expect([all.includes("Line"), all.includes("Available after it")]).toEqual([true, false]);
  expect([ofLine.includes("Line"), ofLine.includes("Available after it")]).toEqual([false, true]);
});

describe("a transfer of budget", () => {
  it("shows what each line has, and what it would leave before anything is prepared", async () => {
    const finance = await english("finance");
    const line = await aLine(thisYear);
    const page = await (await send("GET", form, finance)).text();
    const option = new RegExp(`<option value="${lineChoiceOf(line)}">[^<]*: (¥[\\d,.]+) available</option>`).exec(page);
    expect(Number(option?.[1]?.replaceAll(/[¥,]/g, ""))).toBe(line.available / 100);
    expect(page).toContain(` available in ${thisYear}</option>`);
    const to = `${line.programId} ${line.source}`;
    const typed = { ...formOf(page), from: lineChoiceOf(line), to, toYear: String(thisYear + 1), fen: "1000" };
    const before = await prisma().budgetMovement.count();
    const looked = await (await send("POST", form, finance, { ...typed, basis: "", do: "look" })).text();
    expect(looked).toContain(yuan(line.available - 100_000));
    expect(looked).toContain(`<option value="${lineChoiceOf(line)}" selected="">`);
    expect(looked).toContain('value="1000.00"');
    const tooMuch = { ...typed, fen: fenToYuanString(line.available + 100), basis: "Decision 3" };
    expect(await (await send("POST", form, finance, { ...tooMuch, do: "look" })).text()).toContain("¥1.00 are missing");
    const refused = await send("POST", form, finance, { ...tooMuch, do: "prepare" });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toMatch(new RegExp(`${thisYear} lacks ¥1\\.00`));
    const same = { ...typed, toYear: String(thisYear), do: "look" };
    expect((await send("POST", form, finance, same)).status).toBe(422);
    expect(await prisma().budgetMovement.count()).toBe(before);
    const done = await send("POST", form, finance, { ...typed, basis: "Decision 3", do: "prepare" });
    expect(done.status).toBe(303);
    const shown = await send("GET", done.headers.get("location") ?? "", finance + andCookiesOf(done));
    expect(await shown.text()).toContain("The movement is prepared");
  });

  it("and an approval at once: one has the last money, the other is told which line lacks how much", async () => {
    const path = filled("/admin/applications/{recommended}/approval");
    const approver = await english("approver");
    const choice = await (await send("GET", path, approver)).text();
    const [, unitId] = /name="unitId".*?<option value="([0-9a-f-]{36})"/s.exec(choice) ?? [];
    const start = `${thisYear + 1}-01-01`;
    const shown = await (await send("GET", `${path}?start=${start}&unitId=${unitId}`, approver)).text();
    const approval = formOf(shown);
    const line = await aLine(thisYear + 1);
    const finance = await english("finance");
    const to = { to: `${line.programId} ${line.source}`, toYear: String(line.fiscalYear + 1) };
    const moved = { fen: fenToYuanString(line.available), basis: "Decision 4", id: newId(), kind: "transfer" };
    const typed = { ...moved, from: lineChoiceOf(line), ...to, do: "prepare" };
    expect((await send("POST", form, finance, typed)).status).toBe(303);
    const released = `/admin/budgets/movements/${moved.id}/release`;
    const both = await Promise.all([
      send("POST", released, await english("manager"), { version: "1" }),
      send("POST", path, approver, approval),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 422]);
    const lost = await both.find(({ status }) => status === 422)?.text();
    expect(lost).toMatch(
      new RegExp(`The budget does not cover this: [^<]*, ${line.fiscalYear} lacks ¥[\\d,]+\\.\\d\\d`),
    );
  });
});
