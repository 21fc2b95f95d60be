import { describe, expect, it } from "vitest";
import { scoreProblems } from "~/domain/application/scores";

const label = { en: "x", "zh-CN": "x" };
const sheet = [
  { key: "plan", label, max: 10 },
  { key: "team", label, max: 5 },
];

describe("scores", () => {
  it.each([
    [{ plan: 0, team: 5 }, []],
    [{ plan: 10 }, ["team"]],
    [{ plan: 11, team: -1 }, ["plan", "team"]],
    [{ plan: 2.5, team: Number.NaN }, ["plan", "team"]],
  ])("%j lack %j", (scores, problems) => {
    expect(scoreProblems(sheet, scores)).toEqual(problems);
  });
});
