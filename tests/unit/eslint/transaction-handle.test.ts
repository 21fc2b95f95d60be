import path from "node:path";
import ts from "typescript";
import { describe, expect, expectTypeOf, it } from "vitest";
import type { Tx } from "~/data/kernel/db.server";
import transactionHandle from "../../../eslint/transaction-handle.js";
import { refusals } from "./refusals";

/** What a use case finds around it, small enough to be read for each text. */
const head = `
interface Tx {
  rows(text: string): Promise<unknown[]>;
  $queryRaw(parts: TemplateStringsArray): Promise<unknown>;
  $executeRaw(parts: TemplateStringsArray): Promise<number>;
  user: { count(query: object): Promise<number> };
}
declare function transact<Done>(work: (tx: Tx) => Promise<Done>): Promise<Done>;
declare function contentOf(id: string, tx?: Tx): Promise<string>;
declare function readMoves(tx: Tx, id: string): Promise<string[]>;
declare function ask(address: string): Promise<string>;
`;
const file = path.resolve("text.ts");
const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts"],
  types: [],
};
const host = ts.createCompilerHost(options);
const read = host.getSourceFile.bind(host);
/** The language's own files are read once. */
const libraries = new Map<string, ts.SourceFile | undefined>();

/** How often the rule speaks against a use case of this text. */
function refused(text: string): number {
  const whole = `${head}export const done = ${text};`;
  host.getSourceFile = (name, how) => {
    if (name === file) return ts.createSourceFile(name, whole, how);
    if (!libraries.has(name)) libraries.set(name, read(name, how));
    return libraries.get(name);
  };
  const program = ts.createProgram([file], options, host);
  expect(program.getSemanticDiagnostics(program.getSourceFile(file)).map(({ messageText }) => messageText)).toEqual([]);
  return refusals(whole, transactionHandle, { programs: [program] }, file);
}

describe("inside a transaction", () => {
  it("the handle is known by what the real one has", () => expectTypeOf<Tx>().toHaveProperty("rows").toBeFunction());

  it.each([
    `transact(async (tx) => [await readMoves(tx, "a"), await contentOf("v", tx)])`,
    `transact(async (tx) => { const read = (id: string) => readMoves(tx, id); return read("a"); })`,
    `transact((tx) => Promise.all(["a", "b"].map((id) => tx.user.count({ where: { id } }))))`,
    `async (tx: Tx) => tx.$executeRaw\`SELECT 1\``,
    `async (id: string) => contentOf(id)`,
  ])("what takes it may be waited for: %s", (text) => expect(refused(text)).toBe(0));

  it.each([
    `transact(async (tx) => [await readMoves(tx, "a"), await contentOf("v")])`,
    `transact(() => contentOf("v"))`,
    `async (tx: Tx) => { const read = () => contentOf("v"); return [tx, await read()]; }`,
    `(tx: Tx, ids: string[]) => [tx, Promise.all(ids.map((id) => contentOf(id)))]`,
    `async (tx: Tx) => [tx, await ask("https://example.org")]`,
  ])("nothing else may: %s", (text) => expect(refused(text)).toBe(1));
});
