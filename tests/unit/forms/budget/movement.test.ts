import { describe, expect, it } from "vitest";
import { choiceOf, lineChoiceOf, movementForm } from "~/forms/budget/movement";

const id = "0198c0de-0000-7000-8000-000000000001";
const programId = "0198c0de-0000-7000-8000-000000000002";
const city = choiceOf({ programId, source: "city" });
const typed = { id, fen: "100", basis: "Decision 12" };
const gives = { from: lineChoiceOf({ programId, source: "city", fiscalYear: 2026 }) };
const gets = { to: city, toYear: "2027" };
const line = (fiscalYear: number) => ({ programId, source: "city", fiscalYear });

describe("the form of a movement", () => {
  it.each([
    [
      { kind: "appropriation", ...gets },
      { from: null, to: line(2027) },
    ],
    [
      { kind: "reduction", ...gives },
      { from: line(2026), to: null },
    ],
    [
      { kind: "transfer", ...gives, ...gets },
      { from: line(2026), to: line(2027) },
    ],
  ])("has the sides of its kind: %o", (sides, said) => {
    expect(movementForm.parse({ ...typed, ...sides })).toEqual({
      id,
      do: "prepare",
      fen: 10_000,
      basis: "Decision 12",
      ...said,
    });
  });

  it("is looked at without its basis", () => {
    const looked = movementForm.parse({ ...typed, basis: "", kind: "reduction", ...gives, do: "look" });
    expect(looked).toMatchObject({ do: "look", from: line(2026), basis: "" });
  });

  it.each([
    ["no kind", { ...gives, ...gets }],
    ["a kind that there is not", { kind: "gift", ...gets }],
    ["a side that its kind has not", { kind: "appropriation", ...gives, ...gets }],
    ["one side of a transfer", { kind: "transfer", ...gets }],
    ["no year of what gives", { kind: "reduction", from: city }],
    ["no year of what gets", { kind: "appropriation", to: city, toYear: "" }],
    ["another button", { kind: "reduction", ...gives, do: "release" }],
    ["no basis", { kind: "reduction", ...gives, basis: "" }],
    ["no money", { kind: "reduction", ...gives, fen: "0" }],
    ["a program that is no id", { kind: "reduction", from: "2026 free city" }],
  ])("refuses %s", (_, sides) => {
    expect(movementForm.safeParse({ ...typed, ...sides }).success).toBe(false);
  });
});
