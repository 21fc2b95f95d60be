import { expect, it } from "vitest";
import { unknownClauses } from "~/domain/application/reasons";

const words = { en: "x", "zh-CN": "x" };
const version = { legalBasis: [{ key: "age", title: words, clause: words }] };

it("clauses of reasons are those of the version, or none", () => {
  const of = (...clauses: (string | null)[]) =>
    unknownClauses(
      version,
      clauses.map((clause) => ({ clause })),
    );
  expect(of("age", null)).toEqual([]);
  expect(of("rent", "age", null, "Age")).toEqual([0, 3]);
  expect(of()).toEqual([]);
});
