import { describe, expect, it } from "vitest";
import { giveBack, limit } from "~/auth/limit.server";
import { prisma } from "~/data/db.server";
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
