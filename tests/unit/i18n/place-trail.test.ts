import { describe, expect, it } from "vitest";
import { placeTrail } from "~/i18n/place-trail";
import { createT } from "~/i18n/t.server";

const t = createT("en", "program");

describe("a place of a program's content in words", () => {
  it.each<[(string | number)[], string]>([
    [["documents", 1, "name", "zh-CN"], "Document 2, Name, 简体中文"],
    [["stepWorkingDays", "intake"], "Intake"],
    [["benefit", "terms", "tiers", 0, "months"], "Stretch 1, Months"],
    [["criteria", "all", 2, "any", 0, "value"], "Condition 3, Condition 1, Value"],
    [
      ["steps", 0, "questions", 3, "options", 1, "label", "en"],
      "Page 1, Question 4, Option 2, Words of the option, English",
    ],
    [["funding"], "Funding split"],
    [[], ""],
  ])("%j is %j", (path, words) => {
    expect(placeTrail(t, path).join(", ")).toBe(words);
  });
});
