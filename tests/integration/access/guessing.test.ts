import { describe, expect, it } from "vitest";
import { countGuess } from "~/auth/guessing.server";
import { deviceCookie, knownDevice } from "~/auth/known-device.server";
import { prisma } from "~/data/kernel/db.server";
import { action } from "~/routes/auth+/sign-in";
import { password, person, useDatabase } from "./people";

useDatabase();

const start = new Date("2026-03-02T01:00:00Z");
const minute = 60_000;
const after = (minutes: number) => new Date(start.getTime() + minutes * minute);

const requestWith = (cookie = "") => new Request("http://localhost:3000/auth/sign-in", { headers: { cookie } });

/** How many of so many guesses, each so many minutes after the one before, are let through. */
async function guesses(
  count: number,
  {
    account,
    from = "192.0.2.1",
    cookie,
    every = 0,
    secret = "sign-in",
    at = start,
  }: {
    account: string;
    from?: string | ((index: number) => string);
    cookie?: string;
    every?: number;
    secret?: "sign-in" | "code";
    at?: Date;
  },
): Promise<number> {
  let through = 0;
  for (let i = 0; i < count; i += 1) {
    const clientAddress = typeof from === "string" ? from : from(i);
    const now = new Date(at.getTime() + i * every * minute);
    const guess = countGuess(secret, { request: requestWith(cookie), clientAddress, account, now });
    through += await guess.then(
      () => 1,
      () => 0,
    );
  }
  return through;
}

const cookieFor = (account: string, before = "", now = start): string =>
  deviceCookie(requestWith(before), account, now).split(";")[0] ?? "";

describe.each([
  ["sign-in", 8],
  ["code", 5],
] as const)("guessing a secret (%s)", (secret, tries) => {
  const of = (name: string) => `${name}-${secret}@example.cn`;

  it("is slowed from the address it comes from, and keeps nobody out at another", async () => {
    const account = of("a");
    expect(await guesses(40, { account, secret })).toBe(tries);
    expect(await guesses(1, { account, secret, from: "198.51.100.7" })).toBe(1);
  });

  it("for days from one address keeps the owner out at no other", async () => {
    const account = of("b");
    expect(await guesses(300, { account, secret, from: "192.0.2.2", every: 5 })).toBeGreaterThan(100);
    expect(await guesses(1, { account, secret, from: "198.51.100.7", at: after(1500) })).toBe(1);
  });

  it("is bounded in all from any number of addresses; a known browser is let in all the same", async () => {
    const account = of("c");
    const from = (index: number) => `2001:db8::${index.toString(16)}`;
    const through = await guesses(620, { account, secret, from, every: 2.32 });
    expect(through).toBeLessThan(560);
    const at = after(1440);
    await guesses(70, { account, secret, from: (index) => `203.0.113.${String(index)}`, at });
    expect(await guesses(1, { account, secret, from: "198.51.100.7", at })).toBe(0);
    const cookie = cookieFor(account);
    expect(await guesses(1, { account, secret, from: "198.51.100.7", cookie, at })).toBe(1);
    expect(await guesses(1, { account, secret, cookie, at })).toBe(1);
  });

  it("is slowed at a known browser too, which then slows no other", async () => {
    const account = of("d");
    expect(await guesses(40, { account, secret, cookie: cookieFor(account) })).toBeLessThanOrEqual(10);
    expect(await guesses(1, { account, secret, cookie: cookieFor(account) })).toBe(1);
    expect(await guesses(1, { account, secret, from: "198.51.100.8" })).toBe(1);
  });

  it("that was right counts for nothing", async () => {
    for (let i = 0; i < 30; i += 1) {
      const guess = { request: requestWith(), clientAddress: "192.0.2.9", account: of("e"), now: start };
      await (
        await countGuess(secret, guess)
      )();
    }
    expect(await guesses(1, { account: of("e"), secret, from: "192.0.2.9" })).toBe(1);
  });
});

describe("a known browser", () => {
  const known = (cookie: string, account: string, now = start) => knownDevice(requestWith(cookie), account, now);

  it("is known to the accounts that signed in there, for a year, and to no other", () => {
    const first = cookieFor("one@example.cn");
    const both = cookieFor("two@example.cn", first);
    expect(known(first, "One@example.cn")).not.toBeNull();
    expect(known(first, "two@example.cn")).toBeNull();
    expect(known(both, "one@example.cn")).toBe(known(first, "one@example.cn"));
    expect(known(both, "two@example.cn")).not.toBeNull();
    expect(known(first, "one@example.cn", new Date("2027-03-02T01:00:01Z"))).toBeNull();
  });

  it("forgets who has not been there for the longest", () => {
    let cookie = "";
    for (let i = 0; i < 6; i += 1) cookie = cookieFor(`p${String(i)}@example.cn`, cookie);
    expect(known(cookie, "p0@example.cn")).toBeNull();
    expect(known(cookie, "p1@example.cn")).not.toBeNull();
  });

  it.each(["slipway_device=abc", "slipway_device=", `slipway_device=${"A".repeat(200)}`])(
    "is not made up: %s",
    (cookie) => {
      expect(known(cookie, "one@example.cn")).toBeNull();
    },
  );
});

describe("the sign-in page", () => {
  const post = async (email: string, typed: string, { from = "192.0.2.50", cookie = "" } = {}) => {
    const request = new Request("http://localhost:3000/auth/sign-in", {
      method: "POST",
      body: new URLSearchParams({ email, password: typed }),
      headers: { cookie },
    });
    const context = { nonce: "n", requestId: "r", clientAddress: from };
    const answer = await action({ request, params: {}, context });
    return answer instanceof Response ? answer : { status: answer.init?.status ?? 200, headers: new Headers() };
  };

  it("lets the owner in whatever somebody else does, and makes their browser known", async () => {
    await person("owner@example.cn");
    for (let i = 0; i < 12; i += 1) await post("owner@example.cn", "wrong");
    expect((await post("owner@example.cn", password)).status).toBe(429);
    const elsewhere = await post("owner@example.cn", password, { from: "198.51.100.7" });
    expect(elsewhere.status).toBe(303);
    const cookie = elsewhere.headers
      .getSetCookie()
      .find((each) => each.startsWith("slipway_device="))
      ?.split(";")[0];
    expect((await post("owner@example.cn", password, { cookie: cookie ?? "" })).status).toBe(303);
  });

  it.each([
    ["zh-CN.chosen", "zh-CN"],
    ["zh-CN", "en"],
    ["nonsense.chosen", "en"],
  ])("keeps the language that was chosen on the way, and no other: %s", async (value, locale) => {
    const email = `speaks-${value.toLowerCase()}@example.cn`;
    const userId = await person(email);
    const answer = await post(email, password, { cookie: `slipway_locale=${value}` });
    expect(answer.headers.getSetCookie().some((each) => each.startsWith(`slipway_locale=${locale};`))).toBe(true);
    expect(await prisma().user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({ locale });
  });

  it("takes the cookie of a known browser for no sign-in", async () => {
    await person("other@example.cn");
    const answer = await post("other@example.cn", "wrong", { cookie: cookieFor("other@example.cn", "", new Date()) });
    expect(answer.status).toBe(422);
  });
});
