import { describe, expect, it } from "vitest";
import type { ProgramContent } from "~/domain/program/draft/content";
import { getAt, nameOfPath, type Tree } from "~/domain/kernel/draft-tree";
import { readContent } from "~/forms/program/read-content";
import { readFields } from "~/forms/program/builder/read-fields";
import { replayFields } from "~/forms/program/replay-fields";
import { cityPremises } from "../../../../prisma/seed/programs/city-premises";
import { freeStart } from "../../../../prisma/seed/programs/free-start";

const namesOf = (content: ProgramContent) => replayFields(content).map(({ leaf }) => nameOfPath(leaf.path));

describe("what a replay may take other values for", () => {
  it("are the amounts of the stretches, every cap, and the thresholds of the criteria", () => {
    expect(namesOf(freeStart.content)).toEqual([
      "benefit.terms.tiers[0].share",
      "benefit.terms.tiers[1].share",
      "benefit.terms.tiers[2].share",
      "benefit.terms.monthlyCapFen",
      "benefit.terms.annualCapFen",
      "benefit.terms.totalCapFen",
      "benefit.terms.rateCapFen",
      "benefit.terms.areaCapM2",
      "benefit.terms.rentShareCap",
      "criteria.all[0].any[1].all[0].value",
      "criteria.all[1].value",
    ]);
  });

  it("are those of each answer where the terms depend on one, and of each date where a threshold does", () => {
    const names = namesOf(cityPremises.content);
    expect(names).toContain("benefit.cases.graduate.tiers[0].fen");
    expect(names).toContain("benefit.cases.resident.totalCapFen");
    const value = {
      dated: [
        { from: "2026-01-01", value: 2 },
        { from: "2027-01-01", value: 3 },
      ],
    };
    const criteria = { not: { fact: "insuredStaff", comparison: "lessThan", value, clause: "staff" } } as const;
    const dated = replayFields({ ...freeStart.content, criteria }).slice(-2);
    expect(dated.map(({ leaf }) => nameOfPath(leaf.path))).toEqual([
      "criteria.not.value.dated[0].value",
      "criteria.not.value.dated[1].value",
    ]);
    expect(dated[1]).toMatchObject({ of: "criterion", from: "2027-01-01" });
  });

  it("are typed as people write them, and leave the rest of the content as it is", () => {
    const content = freeStart.content as unknown as Tree;
    const form = new FormData();
    form.set("benefit.terms.totalCapFen", "90,000");
    form.set("benefit.terms.areaCapM2", "");
    form.set("benefit.terms.tiers[1].share", "60%");
    form.set("criteria.all[1].value", "3");
    const tree = readFields(
      replayFields(freeStart.content).map(({ leaf }) => leaf),
      form,
      content,
    );
    expect(getAt(tree, ["benefit", "terms"])).toMatchObject({
      totalCapFen: 9_000_000,
      areaCapM2: null,
      rateCapFen: 6_000,
    });
    expect(getAt(tree, ["benefit", "terms", "tiers", 1, "share"])).toBe("0.6");
    expect(getAt(tree, ["criteria", "all", 1, "value"])).toBe(3);
    expect(readContent(tree)).toMatchObject({ ok: true });
    form.set("benefit.terms.totalCapFen", "a lot");
    const wrong = readFields(
      replayFields(freeStart.content).map(({ leaf }) => leaf),
      form,
      content,
    );
    const read = readContent(wrong);
    expect(read.ok ? [] : read.problems.map(({ path }) => nameOfPath(path))).toEqual(["benefit.terms.totalCapFen"]);
  });
});
