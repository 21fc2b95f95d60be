import { ESLint } from "eslint";
import { beforeAll, describe, expect, it } from "vitest";

const eslint = new ESLint();

/** How often a file of this text is told to write out what it spreads. */
async function refusals(text: string): Promise<number> {
  const [result] = await eslint.lintText(text, { filePath: "app/ui/access/grant-list.tsx" });
  return result?.messages.filter(({ ruleId }) => ruleId === "no-restricted-syntax").length ?? 0;
}

beforeAll(() => refusals("export const done = 1;"), 240_000);

describe("the spread of a literal", () => {
  it.each([
    "export const done = { ...{ a: 1, b: 2 }, c: 3 };",
    "export const done = [...[1, 2], 3];",
    `export const done = <p {...{ id: "a", title: "b" }} />;`,
  ])("is refused: %s", async (text) => expect(await refusals(text)).toBe(1));

  it.each([
    "export const done = (some: object, on: boolean) => ({ ...some, ...(on ? { a: 1 } : {}) });",
    "export const done = (some: number[]) => [...some, ...some.map((each) => each + 1), 3];",
    "export const done = (some: object) => <p {...some} />;",
  ])("of what is no literal is not: %s", async (text) => expect(await refusals(text)).toBe(0));
});
