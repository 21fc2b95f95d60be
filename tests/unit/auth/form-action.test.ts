import { describe, expect, it } from "vitest";
import { z } from "zod";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { TooManyAttempts } from "~/auth/limit.server";
import { Forbidden, NotFound, Refusal, StaleVersion } from "~/platform/errors";

const schema = z.object({ name: z.string({ error: "required" }), password: z.string({ error: "required" }) });

const post = (change: () => Promise<unknown>, typed: Record<string, string>) => {
  const action = formAction("public", schema, change, { hide: ["password"] });
  const request = new Request("http://localhost:3000/en/form", { method: "POST", body: new URLSearchParams(typed) });
  return action({ request, params: {}, context: { nonce: "n", requestId: "r", clientAddress: "192.0.2.1" } });
};

const typed = { name: "Lin Qing", password: "correct horse battery" };

/** Status and body of what goes back to the page. */
async function answered(change: () => Promise<unknown>, form: Record<string, string> = typed) {
  const { data, init } = (await post(change, form)) as { data: FormAnswer; init: ResponseInit };
  return { status: init.status, ...data };
}

const refusing = (error: Error) => answered(() => Promise.reject(error));

describe("a form that was posted", () => {
  it("reaches the use case once the schema accepts it", async () => {
    expect(await post(() => Promise.resolve("done"), typed)).toBe("done");
  });

  it("comes back with what was typed and what is wrong, and never with a password", async () => {
    const answer = await answered(() => Promise.resolve("done"), { password: "secret" });
    expect(answer).toMatchObject({ status: 422, result: { error: { name: ["required"] } }, stale: null });
    expect(JSON.stringify(answer)).not.toContain("secret");
  });

  it("shows a refusal at its field, or above the form with its values", async () => {
    const atField = await refusing(new Refusal("taken", {}, { name: ["taken"] }));
    expect(atField).toMatchObject({
      status: 422,
      result: { error: { name: ["taken"] }, initialValue: { name: "Lin Qing" } },
    });
    const above = await refusing(new Refusal("budgetGone", { year: 2026 }));
    expect(above.result.error).toEqual({ "": ["budgetGone?year=2026"] });
    expect(JSON.stringify([atField, above])).not.toContain("correct horse");
  });

  it("answers a stale version with what stands now, and too many tries with the wait", async () => {
    const stale = await refusing(new StaleVersion(1, { version: 2 }));
    expect(stale).toMatchObject({ status: 409, stale: { readAt: 1, current: { version: 2 } } });
    expect((await refusing(new TooManyAttempts(61))).result.error).toEqual({ "": ["rateLimited?minutes=2"] });
    expect((await refusing(new TooManyAttempts(61))).status).toBe(429);
    const waiting = (await post(() => Promise.reject(new TooManyAttempts(61)), typed)) as { init: ResponseInit };
    expect(new Headers(waiting.init.headers).get("Retry-After")).toBe("61");
  });

  it.each(["name[0]", "name.a", "name[]", "many", "tree", "tree[0]", "choice.a"])(
    "refuses %s, of another shape than its field",
    async (name) => {
      const form: z.ZodType = z.object({
        name: z.string({ error: "required" }).optional(),
        many: z.array(z.object({ a: z.string() })).optional(),
        tree: z.record(z.string(), z.string()).optional(),
        choice: z.enum(["a", "b"]).optional(),
      });
      const sent = (field: string) =>
        formAction("public", form, () => Promise.resolve("done"))({
          request: new Request("http://localhost:3000/en", {
            method: "POST",
            body: new URLSearchParams({ [field]: "a" }),
          }),
          params: {},
          context: { nonce: "n", requestId: "r", clientAddress: "192.0.2.1" },
        });
      await expect(sent(name)).rejects.toMatchObject({ status: 400 });
      expect(await Promise.all(["name", "many[0].a", "tree.a", "choice"].map(sent))).toEqual(Array(4).fill("done"));
    },
  );

  it.each([
    [new NotFound(), 404],
    [new Forbidden("application.approve"), 403],
  ])("answers %s with a page of its own", async (error, status) => {
    await expect(post(() => Promise.reject(error), typed)).rejects.toMatchObject({ status });
  });
});
