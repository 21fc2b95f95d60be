import { describe, expect, it } from "vitest";
import type { FormAnswer } from "~/auth/form-action.server";
import { sessionCookie } from "~/auth/lucia.server";
import { prisma, transact } from "~/data/kernel/db.server";
import { action as invite } from "~/routes/founder+/companies+/$id_.invitation";
import { action as offer } from "~/routes/founder+/companies+/$id_.mandate";
import { openSession } from "~/use-cases/access/open-session.server";
import { aCompany } from "../application/support/company";
import { useDatabase } from "../../support/use-database";

useDatabase();

type Action = typeof invite | typeof offer;

/** Posts a form of a company as its owner, from now on. */
async function owner() {
  const { companyId, userId } = await aCompany();
  const sessionId = await transact((tx) => openSession(tx, new Date(), { userId, userAgent: null }));
  const cookie = sessionCookie(sessionId).split(";")[0] ?? "";
  return async (action: Action, typed: Record<string, string>) => {
    const body = new URLSearchParams(typed);
    const request = new Request("http://localhost:3000/", { method: "POST", body, headers: { cookie } });
    const context = { nonce: "n", requestId: "r", clientAddress: "192.0.2.1" };
    const answer: unknown = await action({ request, params: { id: companyId }, context });
    if (answer instanceof Response) {
      return { status: answer.status, location: answer.headers.get("location"), result: null };
    }
    const { init, data } = answer as { init: { status: number }; data: FormAnswer };
    return { status: init.status, location: null, result: data.result };
  };
}

const mails = (kind: string) => prisma().outboxMessage.count({ where: { kind } });

describe("forms that send mail to an address that somebody types", () => {
  it.each([
    ["an invitation", invite, "company.invited", { role: "member" }],
    ["a mandate", offer, "mandate.offered", {}],
  ])(
    "%s goes out so often, then the form says when to try again and keeps what was typed",
    async (_, action, kind, rest) => {
      const post = await owner();
      const before = await mails(kind);
      for (let i = 0; i < 20; i += 1) {
        expect((await post(action, { email: `n${String(i)}@example.cn`, ...rest })).status).toBeLessThan(304);
      }
      const refused = await post(action, { email: "one-more@example.cn", ...rest });
      expect(refused.status).toBe(429);
      expect(refused.result?.error).toEqual({ "": ["rateLimited?minutes=3"] });
      expect(refused.result?.initialValue).toMatchObject({ email: "one-more@example.cn" });
      expect((await mails(kind)) - before).toBe(20);
    },
  );

  it("do not count what they refuse", async () => {
    const post = await owner();
    const typed = { email: "adviser@example.cn", lastDay: "2020-01-01" };
    for (let i = 0; i < 5; i += 1) expect((await post(offer, typed)).status).toBe(422);
    expect((await post(offer, { ...typed, lastDay: "" })).status).toBe(303);
  });

  it("answers alike whether an address has an account", async () => {
    const post = await owner();
    const { email } = await aCompany();
    const answers = [await post(offer, { email }), await post(offer, { email: "nobody-at-all@example.cn" })];
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.location).toMatch(/notice=offered$/);
  });
});
