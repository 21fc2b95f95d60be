import { describe, expect, it } from "vitest";
import spreadLiteral from "../../../eslint/spread-literal.js";
import { refusals } from "./refusals";

describe("the spread of a literal", () => {
  it.each([
    "export const done = { ...{ a: 1, b: 2 }, c: 3 };",
    "export const done = [...[1, 2], 3];",
    `export const done = <p {...{ id: "a", title: "b" }} />;`,
  ])("is refused: %s", (text) => expect(refusals(text, spreadLiteral)).toBe(1));

  it.each([
    "export const done = (some: object, on: boolean) => ({ ...some, ...(on ? { a: 1 } : {}) });",
    "export const done = (some: number[]) => [...some, ...some.map((each) => each + 1), 3];",
    "export const done = (some: object) => <p {...some} />;",
  ])("of what is no literal is not: %s", (text) => expect(refusals(text, spreadLiteral)).toBe(0));
});
