import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { countedIfDone, giveBack, invitationTries, limit } from "~/auth/limit.server";
import { prisma } from "~/data/kernel/db.server";
import { useDatabase } from "./people";

useDatabase();

const times = (count: number, work: () => Promise<void>) => Promise.allSettled(Array.from({ length: count }, work));
const refused = (results: PromiseSettledResult<void>[]) => results.filter(({ status }) => status === "rejected").length;

const start = new Date("2026-03-02T01:00:00Z");
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

describe("a limit", () => {
  it("lets so many tries through, also at the same time, and refuses more with the time to wait", async () => {
    const results = await times(11, () => limit("sign-in.pair", "a@example.cn", start));
    expect(refused(results)).toBe(3);
    await expect(limit("sign-in.pair", "A@example.cn", start)).rejects.toMatchObject({
      reason: "rateLimited",
      params: { minutes: 5 },
      retryAfter: 300,
    });
    await limit("sign-in.pair", "b@example.cn", start);
    await limit("sign-in.address", "a@example.cn", start);
  });

  it.each([
    [4.9, false],
    [5, true],
  ])("lets one more through after its time: %d min", async (minutes, may) => {
    const key = `c${String(minutes)}@example.cn`;
    await times(8, () => limit("sign-in.pair", key, start));
    expect(refused(await times(1, () => limit("sign-in.pair", key, after(minutes))))).toBe(may ? 0 : 1);
    expect(refused(await times(1, () => limit("sign-in.pair", key, after(minutes))))).toBe(1);
  });

  it("is as new once its time is over", async () => {
    await times(8, () => limit("sign-in.pair", "d@example.cn", start));
    expect(refused(await times(9, () => limit("sign-in.pair", "d@example.cn", after(40))))).toBe(1);
  });

  it("is not made longer by tries that it refuses", async () => {
    await times(100, () => limit("sign-in.pair", "e@example.cn", start));
    await limit("sign-in.pair", "e@example.cn", after(5));
  });

  it("does not count what is given back", async () => {
    for (let i = 0; i < 20; i += 1) {
      await limit("code.pair", "u1", start);
      await giveBack("code.pair", "u1");
    }
    await limit("code.pair", "u1", start);
  });

  it("names nobody in the database", async () => {
    await limit("reset.account", "secret@example.cn");
    expect(JSON.stringify((await prisma().rateLimit.findMany()).map(({ key }) => key))).not.toContain("@");
  });
});

describe("mails to addresses that people type", () => {
  // Of tries at once the later may be countedIfDone first, and is told to wait that moment.
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: start }));
  afterEach(() => void vi.useRealTimers());

  it("are limited by recipient, person and company, and say when to try again", async () => {
    const invite = (person: string, company: string, to: string) =>
      countedIfDone(invitationTries(person, company, to), () => Promise.resolve());
    expect(refused(await times(5, () => invite("p1", "c1", "to@example.cn")))).toBe(2);
    await expect(invite("p2", "c1", "TO@example.cn")).rejects.toMatchObject({
      reason: "rateLimitedHours",
      params: { hours: 8 },
    });
    await invite("p2", "c2", "to@example.cn");
    let sent = 0;
    expect(refused(await times(200, () => invite("p3", "c3", `${(sent += 1)}@example.cn`)))).toBe(180);
    for (const person of ["p4", "p5"]) await times(20, () => invite(person, "c4", `${(sent += 1)}@example.cn`));
    await expect(invite("p6", "c4", "last@example.cn")).rejects.toMatchObject({ params: { minutes: 36 } });
  });
});
