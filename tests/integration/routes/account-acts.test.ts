import { describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { createHandler } from "~/platform/http/handler.server";
import { type ActorName, actors } from "./actors";
import { useHandler } from "./ask";
import { sourceBuild } from "./build";
import { cookieOf, origin } from "./fixture";
import { formOf } from "./form-of";

const { send, filled } = useHandler();
/** Of the fixture's accounts, and of the one entered here. */
const numbers = ["6222000011112222", "6222000033334444"] as const;
const reads = async (name: ActorName) => `${await cookieOf(name)}; slipway_locale=en`;
const textOf = async (url: string, cookie: string) => (await send("GET", url, cookie)).text();

/** Sends a form with a file, which the helper above does not. */
const upload = async (url: string, cookie: string, body: Blob): Promise<Response> => {
  const headers = { cookie, origin, host: new URL(origin).host, "content-type": "multipart/form-data; boundary=x" };
  const request = new Request(origin + url, { method: "POST", body, headers });
  return createHandler(await sourceBuild())(request, "10.9.9.9");
};

const pages = [
  "/founder",
  "/founder/companies/{company}",
  "/founder/companies/{company}/account",
  "/founder/companies/{company}/account/new",
  "/founder/companies/{company}/accounts/{bankAccount}/withdrawal",
  "/operator",
  "/operator/account",
  "/operator/account/new",
  "/admin",
  "/admin/accounts",
  "/admin/accounts?mine=waiting",
  "/admin/accounts/{bankAccount}",
  "/admin/accounts/{bankAccount}/check",
  "/admin/accounts/{bankAccount}/refusal",
  "/admin/accounts/{operatorAccount}",
  "/admin/companies/{company}",
  "/admin/audit",
  "/admin/outbox",
] as const;

describe("the number of an account", () => {
  it.each(actors)("stands on no page that %s reads", async (name) => {
    const cookie = await reads(name);
    for (const page of pages) {
      const text = await textOf(page, cookie);
      expect({ page, found: numbers.filter((number) => text.includes(number)) }).toEqual({ page, found: [] });
    }
  });

  it("is shown by a press to who may check it, in an answer that nothing keeps, and is on record", async () => {
    const path = "/admin/accounts/{bankAccount}";
    const before = await prisma().auditEntry.count({ where: { action: "payee.showNumber" } });
    const shown = await send("POST", path, await reads("finance"));
    expect([shown.status, shown.headers.get("cache-control")]).toEqual([200, "private, no-store"]);
    const text = await shown.text();
    expect(text).toContain(numbers[0]);
    expect(text).toContain(`${filled(path)}/check`);
    const refused = await send("POST", path, await reads("manager"));
    expect([refused.status, (await refused.text()).includes(numbers[0])]).toEqual([403, false]);
    expect(await prisma().auditEntry.count({ where: { action: "payee.showNumber" } })).toBe(before + 1);
  });
});

describe("a company's account, without a script", () => {
  it("is typed twice and kept when it was mistaken, gets its evidence, and is checked by two", async () => {
    const owner = await reads("owner");
    const here = filled("/founder/companies/{company}/account");
    const form = formOf(await textOf(`${here}/new`, owner));
    const [, number] = numbers;
    const id = form["id"] ?? "";
    const typed = { ...form, bankName: "Bank of Harbours", bankCode: "102100099996", number, numberAgain: number };
    const differs = await send("POST", `${here}/new`, owner, { ...typed, numberAgain: "6222000033334445" });
    expect(differs.status).toBe(422);
    const back = await differs.text();
    expect(back).toContain("This is not the number typed above");
    expect(back).toContain("Bank of Harbours");
    const entered = await send("POST", `${here}/new`, owner, typed);
    expect(entered.headers.get("location")).toBe(`${here}?notice=entered`);
    const unseen = await send("GET", `/admin/accounts/${id}`, await reads("finance"));
    expect(unseen.status).toBe(404);

    const file = `--x\r\nContent-Disposition: form-data; name="file"; filename="permit.png"\r\nContent-Type: image/png\r\n\r\n`;
    const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    const body = new Blob([file, Buffer.from(png, "base64"), "\r\n--x--\r\n"]);
    const added = await upload(`${here}?account=${id}&for=evidence`, owner, body);
    expect(added.headers.get("location")).toBe(`${here}?notice=added#document-evidence`);
    const waits = await textOf(here, owner);
    expect(waits).toContain("Two officials check the account");
    expect(waits).toContain("permit.png");
    expect(waits).not.toContain(number);

    const path = `/admin/accounts/${id}`;
    for (const [name, notice] of [
      ["intake", "checkedOnce"],
      ["finance", "inForce"],
    ] as const) {
      const cookie = await reads(name);
      const page = await (await send("POST", path, cookie)).text();
      expect(page).toContain(number);
      expect(page).toContain('<img src="/admin/accounts/');
      const { version = "" } = formOf(page);
      const checked = await send("POST", `${path}/check`, cookie, { version });
      expect(checked.headers.get("location")).toBe(`${path}?notice=${notice}`);
    }
    const stale = await send("POST", `${path}/check`, await reads("approver"), { version: "2" });
    expect(stale.status).toBe(409);
    expect(await stale.text()).toContain("The account changed since you opened the page");
    expect(await textOf(here, owner)).toContain("In force");
    const company = await textOf(filled("/admin/companies/{company}"), await reads("auditor"));
    expect(company).toContain("ending in 4444");
  });
});

describe("a form about an account", () => {
  const stands = () => prisma().bankAccount.findMany({ select: { id: true, state: true }, orderBy: { id: "asc" } });
  const account = "/admin/accounts/{operatorAccount}";

  it.each([
    ["owner", "/founder/companies/{company}/account/new", { bankCode: "102100099996" }],
    ["operator", "/operator/account/new", { bankCode: "102100099996" }],
    ["operator", "/operator/accounts/{operatorAccount}/withdrawal", { version: "2" }],
    ["finance", account, {}],
    ["finance", `${account}/check`, { version: "2" }],
    ["finance", `${account}/refusal`, { version: "2", reasons: "Not legible" }],
  ] as const)("is refused fields that it has not, and changes nothing: %s at %s", async (name, url, typed) => {
    const before = await stands();
    const answer = await send("POST", url, await reads(name), { ...typed, state: "inForce" });
    expect(answer.status).toBe(422);
    expect(await stands()).toEqual(before);
  });

  it.each([
    ["operator", "/operator/accounts/{operatorAccount}/withdrawal", {}],
    ["finance", `${account}/refusal`, { reasons: "The holder is another" }],
  ] as const)(
    "of an older page is refused with what stands now, and keeps what was typed: %s at %s",
    async (name, url, typed) => {
      const before = await stands();
      const answer = await send("POST", url, await reads(name), { ...typed, version: "1" });
      const text = await answer.text();
      expect([answer.status, text.includes("The account changed since you opened the page")]).toEqual([409, true]);
      for (const value of Object.values(typed)) expect(text).toContain(value);
      expect(text).toContain("ending in 2222");
      expect(await stands()).toEqual(before);
    },
  );
});
