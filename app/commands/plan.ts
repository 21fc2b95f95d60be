/**
 * `npm run -s plan -- FILE`, or `-` for standard input: reads a JSON array of cases `{name, input}` and prints a JSON array
 * of `{name, plan}`, or `{name, error}` with the problems of that input as `{field, message}`. Other fields of a case are
 * ignored. Exits with 1 and one line when there is no such array to read.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { planSubsidy } from "../domain/subsidy/plan";

const STANDARD_INPUT = "-";
const BYTE_ORDER_MARK = /^\uFEFF/;

const read = async (file: string): Promise<string> => {
  if (file === STANDARD_INPUT) return text(process.stdin);
  // npm runs scripts in the project; a relative file is meant from where the person is.
  return readFileSync(resolve(process.env.INIT_CWD ?? process.cwd(), file), "utf8");
};

const readCases = async ([file, ...more]: readonly string[]): Promise<unknown[]> => {
  if (file === undefined || more.length > 0) throw new Error("give one file of cases, or - for standard input");
  const cases: unknown = JSON.parse((await read(file)).replace(BYTE_ORDER_MARK, ""));
  if (!Array.isArray(cases)) throw new Error(`${file} holds no array of cases`);
  return cases;
};

const answer = (each: unknown): unknown => {
  if (typeof each !== "object" || each === null || Array.isArray(each)) {
    return { name: null, error: [{ field: "case", message: "must be an object" }] };
  }
  const { name = null, input }: { name?: unknown; input?: unknown } = each;
  const result = planSubsidy(input);
  return result.ok ? { name, plan: result.plan } : { name, error: result.errors };
};

function* answers(cases: readonly unknown[]): Generator<string> {
  yield "[";
  for (const [index, each] of cases.entries()) yield `${index === 0 ? "" : ","}\n${JSON.stringify(answer(each))}`;
  yield "\n]\n";
}

try {
  const cases = await readCases(process.argv.slice(2));
  await pipeline(Readable.from(answers(cases)), process.stdout, { end: false });
} catch (error) {
  // EPIPE: the reader of the output, such as `head`, has seen enough.
  if (!(error instanceof Error && "code" in error && error.code === "EPIPE")) {
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`plan: ${reason.replaceAll(/\s+/g, " ")}\n`);
    process.exitCode = 1;
  }
}
