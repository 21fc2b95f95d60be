import { writeXlsx } from "hucre/xlsx";
import { expect, it } from "vitest";
import { andCookiesOf, useHandler } from "./ask";
import { cookieOf } from "./fixture";
import { formOf } from "./form-of";

const { send, upload } = useHandler();

it("a visitor compares by an address alone, and finds a mistake at its field with what was typed", async () => {
  const right = await send(
    "GET",
    "/en/compare?engineering=4&area=80&years=2&from=2027-01&program=overseas-scholars",
    "",
  );
  const page = await right.text();
  expect(right.status).toBe(200);
  expect(page).toContain("The chosen programs would give ¥86,400.00 over 2 years.");
  expect(page).toContain("These figures are made up");
  expect(page).not.toMatch(/<script[^>]* src=/);
  const wrong = await send("GET", "/zh/compare?area=wide", "");
  expect(wrong.status).toBe(422);
  const again = await wrong.text();
  expect(again).toMatch(/<input(?=[^>]*aria-invalid="true")(?=[^>]*id="area")(?=[^>]*value="wide")/);
  expect(again).not.toContain('id="result"');
});

it("the administrator sets a figure once, and is shown what stands where somebody was quicker", async () => {
  const cookie = `${await cookieOf("admin")}; slipway_locale=en`;
  const url = "/admin/comparison/cities/{comparedCity}/figures/rent";
  const form = formOf(await (await send("GET", url, cookie)).text());
  const typed = { ...form, amount: "51", source: "Yearbook", link: "https://stats.example/5", datedOn: "2026-03-31" };
  const late = await send("POST", url, cookie, { ...typed, datedOn: "2099-01-01", amount: "much" });
  expect(late.status).toBe(422);
  expect(await late.text()).toContain('value="much"');
  const set = await send("POST", url, cookie, typed);
  expect(set.status).toBe(303);
  const city = await (await send("GET", set.headers.get("location") ?? "", cookie + andCookiesOf(set))).text();
  expect(city).toContain("Saved. The public page shows it within a minute.");
  expect(city).toContain("¥51 per m² and month");
  const stale = await send("POST", url, cookie, { ...typed, amount: "52" });
  expect(stale.status).toBe(409);
  expect(await (await send("GET", "/en/compare", "")).text()).toContain('href="https://stats.example/5"');
});

it("the administrator sees what lines would change, mends them and imports", async () => {
  const cookie = `${await cookieOf("admin")}; slipway_locale=en`;
  const url = "/admin/comparison/import";
  const form = formOf(await (await send("GET", url, cookie)).text());
  const post = (text: string, press: string) => send("POST", url, cookie, { ...form, text, do: press });
  const wrong = await post("city,figure,amount,source,date\nNowhere,rent,45,s,2026-01-31", "import");
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("Line 2: There is no such city: Nowhere");
  const text = "city,figure,amount,source,date\nExample city C,rent,61.5,Yearbook,2026-01-31";
  const seen = await (await post(text, "preview")).text();
  expect(seen).toContain("¥61.50 per m² and month, as of 31 Jan 2026");
  expect(seen).toContain("Import 1 figure");
  const imported = await post(text, "import");
  expect([imported.status, imported.headers.get("location")]).toEqual([303, "/admin/comparison?notice=imported"]);
  expect((await post(text, "import")).status).toBe(409);
});

it("the administrator takes figures from a workbook or CSV, sees what changes and imports them", async () => {
  const cookie = `${await cookieOf("admin")}; slipway_locale=en`;
  const rows = [
    ["城市", "项目", "数值", "来源", "日期", "链接"],
    ["Example city B", "rent", 62.5, "Yearbook", "2026-02-28"],
  ];
  const book = new Uint8Array(await writeXlsx({ sheets: [{ name: "a", rows }] }));
  const seen = await upload("/admin/comparison/import/file", cookie, "figures.xlsx", book);
  expect(seen.status).toBe(200);
  const page = await seen.text();
  expect(page).toContain("¥62.50 per m² and month, as of 28 Feb 2026");
  const imported = await send("POST", "/admin/comparison/import", cookie, { ...formOf(page), do: "import" });
  expect(imported.headers.get("location")).toBe("/admin/comparison?notice=imported");
  const wrong = await upload("/admin/comparison/import/file", cookie, "figures.csv", "city,figure\nB,rent");
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain("The first line must name the columns");
  const typed = { version: "3", text: "city,figure,mine" };
  const refused = await upload("/admin/comparison/import/file", cookie, "figures.csv", "", typed);
  expect(refused.status).toBe(422);
  expect(formOf(await refused.text())).toMatchObject(typed);
  const unread = await send("POST", "/admin/comparison/import", cookie, { ...typed, file: "a.csv", do: "preview" });
  expect([unread.status, formOf(await unread.text())["text"]]).toEqual([422, typed.text]);
});
