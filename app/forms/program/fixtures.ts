import { z } from "zod";
import { FACT_KEYS, factDefinition } from "~/domain/program/criteria/facts";
import type { Fixture, FixtureFacts } from "~/domain/program/draft/fixtures";
import { cleanLine } from "~/domain/kernel/text/clean";
import type { ContentProblem } from "./check-questions";
import { factValue } from "./fact-value";
import { issueWords } from "./issue-words";
import { civilDate } from "./parts";

const facts: z.ZodType<FixtureFacts> = z.strictObject(
  Object.fromEntries(FACT_KEYS.map((key) => [key, factValue(factDefinition(key)).optional()])),
);

const fixture: z.ZodType<Fixture> = z.strictObject({
  name: z.string().overwrite(cleanLine).min(1).max(200),
  on: civilDate("program"),
  facts,
  expected: z.enum(["met", "notMet", "unknown"]),
});

/** The cases of a version, or every problem that keeps them from being tried. */
export type ReadFixtures =
  | { readonly ok: true; readonly fixtures: readonly Fixture[] }
  | { readonly ok: false; readonly problems: readonly ContentProblem[] };

/** Reads the cases of a version, of a draft as they were typed too; a problem names its place and an error value of i18n. */
export const readFixtures = (raw: unknown): ReadFixtures => {
  const parsed = z.array(fixture).safeParse(raw, { error: issueWords });
  if (parsed.success) return { ok: true, fixtures: parsed.data };
  return { ok: false, problems: parsed.error.issues.map(({ path, message }) => ({ path, message })) };
};
