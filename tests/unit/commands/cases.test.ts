import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const commandOf = (name: string) => fileURLToPath(new URL(`../../../app/commands/${name}.ts`, import.meta.url));
const vectorsOf = (name: string) => fileURLToPath(new URL(`../../golden/vectors/${name}.json`, import.meta.url));
/** Each case starts a process, beside other tests on a busy machine. */
const PATIENCE_MS = 60_000;

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Case {
  name: string;
  input: unknown;
  expected: unknown;
}

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "slipway-cases-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command; `readNothing` closes its output at the first byte, as `head` would. */
const run = (args: string[], { command = "plan", stdin = "", readNothing = false } = {}): Promise<Outcome> =>
  new Promise((done, failed) => {
    const env = { ...process.env, INIT_CWD: folder };
    const child = spawn(process.execPath, ["--import", "tsx", commandOf(command), ...args], { env });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => {
      stdout += chunk.toString();
      if (readNothing) child.stdout.destroy();
    });
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("error", failed);
    child.on("close", (code) => done({ code, stdout, stderr }));
    child.stdin.on("error", () => undefined);
    child.stdin.end(stdin);
  });

const write = (name: string, content: string): string => {
  writeFileSync(join(folder, name), content);
  return name;
};

const casesOf = (name: string) => JSON.parse(readFileSync(vectorsOf(name), "utf8")) as Case[];
const cases = casesOf("plan");

describe("the plan command", { timeout: PATIENCE_MS }, () => {
  it("prints the plan of every worked case", async () => {
    const { code, stdout, stderr } = await run([vectorsOf("plan")]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual(cases.map(({ name, expected }) => ({ name, plan: expected })));
  });

  it("finds a relative file where the person is, and reads a byte order mark", async () => {
    const { code, stdout } = await run([write("cases.json", "\uFEFF[]")]);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([]);
  });

  it("reads standard input, and answers malformed cases beside good ones", async () => {
    const [good] = cases;
    const unending = { name: "unending", input: { ...(good?.input as object), leaseEnd: "2026-02-30", more: 1 } };
    const { code, stdout } = await run(["-"], { stdin: JSON.stringify([7, null, [], { name: "x" }, unending, good]) });
    expect(code).toBe(0);
    const notObject = { name: null, error: [{ field: "case", message: "must be an object" }] };
    expect(JSON.parse(stdout)).toEqual([
      notObject,
      notObject,
      notObject,
      { name: "x", error: [{ field: "input", message: "is required" }] },
      {
        name: "unending",
        error: [
          { field: "more", message: "is not a known field" },
          { field: "leaseEnd", message: "must be a date that exists, as YYYY-MM-DD" },
        ],
      },
      { name: good?.name, plan: good?.expected },
    ]);
  });

  it.each<[string, string | null, RegExp]>([
    ["a file that is not there", null, /no such file/],
    ["something that is not JSON", "[\n1,\n", /JSON/],
    ["JSON that is no array", '{"name":1}', /no array/],
  ])("stops with one line at %s", async (_, content, words) => {
    const file = content === null ? "missing.json" : write("bad.json", content);
    const { code, stdout, stderr } = await run([file]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(words);
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it.each([[[]], [["a.json", "b.json"]]])("stops with one line at the arguments %j", async (args) => {
    expect(await run(args)).toEqual({
      code: 1,
      stdout: "",
      stderr: "plan: give one file of cases, or - for standard input\n",
    });
  });

  it("ends quietly when its reader has seen enough of a large output", async () => {
    const many = Array.from({ length: 100 }, () => cases).flat();
    const { code, stderr } = await run([write("many.json", JSON.stringify(many))], { readNothing: true });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });
});

describe.each([
  { command: "ledger", vectors: "ledger", answer: "ledger" },
  { command: "claims", vectors: "items", answer: "claims" },
])("the $command command", { timeout: PATIENCE_MS }, ({ command, vectors, answer }) => {
  it("prints the answer to every worked case, or the one thing that is refused", async () => {
    const { code, stdout, stderr } = await run([vectorsOf(vectors)], { command });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const refused = (expected: unknown) => (expected as { refused?: string }).refused;
    expect(JSON.parse(stdout)).toEqual(
      casesOf(vectors).map(({ name, expected }) => {
        const field = refused(expected);
        return field === undefined
          ? { name, [answer]: expected }
          : { name, error: [{ field, message: expect.stringMatching(/^[a-z]/) }] };
      }),
    );
  });

  it("reads standard input, and answers what is no input beside others", async () => {
    const [good] = casesOf(vectors);
    const { code, stdout } = await run(["-"], { command, stdin: JSON.stringify([{ name: "x" }, good]) });
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual([
      { name: "x", error: [{ field: "input", message: "is required" }] },
      { name: good?.name, [answer]: good?.expected },
    ]);
  });

  it("stops with one line of its own where there is nothing to read", async () => {
    expect(await run(["a.json", "b.json"], { command })).toEqual({
      code: 1,
      stdout: "",
      stderr: `${command}: give one file of cases, or - for standard input\n`,
    });
  });
});
