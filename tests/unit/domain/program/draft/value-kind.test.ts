import { describe, expect, it } from "vitest";
import { pathOfName, type Tree } from "~/domain/kernel/draft-tree";
import { valueKind } from "~/domain/program/draft/value-kind";

const content: Tree = {
  steps: [
    {
      questions: [
        { kind: "money", min: 100 },
        { kind: "choices", max: 3 },
        { kind: "group", questions: [{ kind: "date" }] },
      ],
    },
  ],
};

describe("what a value of a program is", () => {
  it.each([
    ["benefit.terms.tiers[0].fenPerM2", "money"],
    ["benefit.cases.graduate.annualCapFen", "money"],
    ["benefit.terms.areaCapM2", "area"],
    ["benefit.terms.rentShareCap", "share"],
    ["benefit.terms.until", "lastDay"],
    ["applicationWindow.from", "date"],
    ["applicationWindow.to", "lastDay"],
    ["stepWorkingDays.appeal", "workingDays"],
    ["requiredApprovals[1].fromFen", "money"],
    ["criteria.all[1]", "criterion"],
    ["documents[0].requiredWhen", "condition"],
    ["steps[0].questions[0].min", "money"],
    ["steps[0].questions[1].max", "words"],
    ["steps[0].questions[2].questions[0].max", "date"],
    ["changes[0].refusalClauses[0]", "clause"],
    ["changes[0].window.dayKind", "choice"],
    ["hearingDays", "workingDays"],
    ["setOffShare", "share"],
    ["firstDay", "choice"],
    ["documents[0].name.en", "words"],
    ["", "words"],
  ])("%s is %s", (name, kind) => {
    expect(valueKind(content, pathOfName(name))).toBe(kind);
  });
});
