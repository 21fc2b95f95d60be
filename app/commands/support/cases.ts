/** What commands share that answer a JSON array of cases `{name, input}` with a JSON array of answers. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { FieldError } from "../../domain/subsidy/types";

const STANDARD_INPUT = "-";
const BYTE_ORDER_MARK = /^\uFEFF/;

/** What is said of an input: an object with the answer, or the problems. */
export type Answer = (input: unknown) => Readonly<Record<string, unknown>> | { error: readonly FieldError[] };

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

const answered = (each: unknown, answer: Answer): unknown => {
  if (typeof each !== "object" || each === null || Array.isArray(each)) {
    return { name: null, error: [{ field: "case", message: "must be an object" }] };
  }
  const { name = null, input }: { name?: unknown; input?: unknown } = each;
  return { name, ...answer(input) };
};

function* answers(cases: readonly unknown[], answer: Answer): Generator<string> {
  yield "[";
  for (const [index, each] of cases.entries())
    yield `${index === 0 ? "" : ","}\n${JSON.stringify(answered(each, answer))}`;
  yield "\n]\n";
}

/**
 * Reads the cases of the one file that the arguments name, or of standard input (`-`), and prints what `answer` says of each beside its
 * name; other fields of a case are ignored. Exits with 1 and one line, that begins with `command`, when there is no array to read.
 */
export const answerCases = async (command: string, answer: Answer): Promise<void> => {
  try {
    const cases = await readCases(process.argv.slice(2));
    await pipeline(Readable.from(answers(cases, answer)), process.stdout, { end: false });
  } catch (error) {
    // EPIPE: the reader of the output, such as `head`, has seen enough.
    if (error instanceof Error && "code" in error && error.code === "EPIPE") return;
    const reason = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${command}: ${reason.replaceAll(/\s+/g, " ")}\n`);
    process.exitCode = 1;
  }
};
