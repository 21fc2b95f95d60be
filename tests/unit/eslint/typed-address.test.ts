import { ESLint } from "eslint";
import { beforeAll, describe, expect, it } from "vitest";

const eslint = new ESLint();

/** How often the rule speaks against a page of this text. */
async function refusals(text: string): Promise<number> {
  const filePath = "app/ui/access/grant-list.tsx";
  const [result] = await eslint.lintText(`export const done = ${text};`, { filePath });
  return result?.messages.filter(({ ruleId }) => ruleId === "addresses/typed").length ?? 0;
}

beforeAll(() => refusals("1"), 240_000);

describe("an address of the portal", () => {
  it.each([
    `pathTo("/admin/people")`,
    "(id: string) => pathTo(`/admin/people/:id`, { id })",
    `(all: boolean) => pathTo(all ? "/admin/people" : "/admin/tasks")`,
    `"/administration"`,
    `"~/auth/guard"`,
  ])("may stand so: %s", async (text) => expect(await refusals(text)).toBe(0));

  it.each([
    `"/admin/people"`,
    "(id: string) => `/founder/companies/${id}`",
    `<a href="/auth/sign-in?to=x">x</a>`,
    `"/admin"`,
  ])("is not written by hand: %s", async (text) => expect(await refusals(text)).toBe(1));
});
