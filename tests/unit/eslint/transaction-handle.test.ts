import { ESLint } from "eslint";
import { beforeAll, describe, expect, it } from "vitest";

const eslint = new ESLint();
const head = `import { transact, type Tx } from "~/data/kernel/db.server";
import { contentOf } from "~/data/program/content.server";
import { readMoves } from "~/data/application/moves.server";
`;

/** How often the rule speaks against a use case of this text. */
async function refusals(text: string): Promise<number> {
  const filePath = "app/use-cases/application/save-draft.server.ts";
  const [result] = await eslint.lintText(`${head}export const done = ${text};`, { filePath });
  return result?.messages.filter(({ ruleId }) => ruleId === "house/transaction-handle").length ?? 0;
}

// The first file takes the types of the whole house with it.
beforeAll(() => refusals("1"), 240_000);

describe("inside a transaction", () => {
  it.each([
    `transact(async (tx) => [await readMoves(tx, "a"), await contentOf("v", tx)])`,
    `transact(async (tx) => { const read = (id: string) => readMoves(tx, id); return read("a"); })`,
    `transact((tx) => Promise.all(["a", "b"].map((id) => tx.user.count({ where: { id } }))))`,
    `async (tx: Tx) => tx.$executeRaw\`SELECT 1\``,
    `async (id: string) => contentOf(id)`,
  ])("what takes it may be waited for: %s", async (text) => expect(await refusals(text)).toBe(0));

  it.each([
    `transact(async (tx) => [await readMoves(tx, "a"), await contentOf("v")])`,
    `transact(() => contentOf("v"))`,
    `async (tx: Tx) => { const read = () => contentOf("v"); return [tx, await read()]; }`,
    `(tx: Tx, ids: string[]) => [tx, Promise.all(ids.map((id) => contentOf(id)))]`,
    `async (tx: Tx) => [tx, await fetch("https://example.org")]`,
  ])("nothing else may: %s", async (text) => expect(await refusals(text)).toBe(1));
});
