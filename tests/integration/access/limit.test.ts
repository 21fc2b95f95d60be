import { describe, expect, it } from "vitest";
import { giveBack, limit, limitInvitations } from "~/auth/limit.server";
import { prisma } from "~/data/kernel/db.server";
import { useDatabase } from "./people";

useDatabase();

const times = (count: number, work: () => Promise<void>) => Promise.allSettled(Array.from({ length: count }, work));
const refused = (results: PromiseSettledResult<void>[]) => results.filter(({ status }) => status === "rejected").length;

describe("a limit", () => {
  it("lets so many tries through, also at the same time, and refuses more with the time to wait", async () => {
    const results = await times(13, () => limit("sign-in.account", "a@example.cn"));
    expect(refused(results)).toBe(3);
    await expect(limit("sign-in.account", "A@example.cn")).rejects.toMatchObject({
      reason: "rateLimited",
      params: { minutes: 15 },
    });
    await limit("sign-in.account", "b@example.cn");
    await limit("sign-in.address", "a@example.cn");
  });

  it("does not count what is given back", async () => {
    for (let i = 0; i < 20; i += 1) {
      await limit("second-factor.account", "u1");
      await giveBack("second-factor.account", "u1");
    }
    await limit("second-factor.account", "u1");
  });

  it("names nobody in the database", async () => {
    await limit("reset.account", "secret@example.cn");
    expect(JSON.stringify((await prisma().rateLimit.findMany()).map(({ key }) => key))).not.toContain("@");
  });
});

describe("mails to addresses that people type", () => {
  it("are limited by recipient, person and company, and say when to try again", async () => {
    const invite = (person: string, company: string, to: string) => limitInvitations(person, company, to);
    expect(refused(await times(5, () => invite("p1", "c1", "to@example.cn")))).toBe(2);
    await expect(invite("p2", "c1", "TO@example.cn")).rejects.toMatchObject({
      reason: "rateLimitedHours",
      params: { hours: 24 },
    });
    await invite("p2", "c2", "to@example.cn");
    let sent = 0;
    expect(refused(await times(200, () => invite("p3", "c3", `${(sent += 1)}@example.cn`)))).toBe(180);
    for (const person of ["p4", "p5"]) await times(20, () => invite(person, "c4", `${(sent += 1)}@example.cn`));
    await expect(invite("p6", "c4", "last@example.cn")).rejects.toMatchObject({ reason: "rateLimitedHours" });
  });
});
