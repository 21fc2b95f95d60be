import { describe, expect, it } from "vitest";
import { getAt, listAt, setAt, type Tree } from "~/domain/kernel/draft-tree";
import { fieldTexts } from "~/forms/program/builder/inputs";
import { operate, parseOperation } from "~/forms/program/builder/list-operation";
import { benefitFields, termsPlaces, withCases } from "~/forms/program/builder/parts/benefit";
import { readFields } from "~/forms/program/builder/read-fields";
import { readSample, sampleInput } from "~/forms/program/builder/sample";
import { planSubsidy } from "~/domain/subsidy/plan";
import { cityPremises } from "../../../../../prisma/seed/programs/city-premises";
import { freeStart } from "../../../../../prisma/seed/programs/free-start";

const treeOf = (content: unknown): Tree => JSON.parse(JSON.stringify(content)) as Tree;
const [same, byAnswer] = [treeOf(freeStart.content), treeOf(cityPremises.content)];

const posted = (texts: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, text] of Object.entries(texts)) form.append(name, text);
  return form;
};

/** The tree after its own form was posted with something typed into it. */
const typing = (tree: Tree, texts: Readonly<Record<string, string>>): Tree => {
  const fields = benefitFields(tree, "en");
  return withCases(readFields(fields, posted({ ...fieldTexts(fields, tree), ...texts }), tree), "en");
};

const benefit = (tree: Tree) => getAt(tree, ["benefit"]);

describe("terms of a benefit", () => {
  it("become those of each answer when they are to depend on one, and those of the first answer when they are not any more", () => {
    const questions = setAt(same, ["steps"], getAt(byAnswer, ["steps"]));
    const split = typing(questions, { benefit: "byAnswer" });
    const terms = getAt(same, ["benefit", "terms"]);
    expect(getAt(split, ["benefit", "question"])).toBe("founderCategory");
    expect(termsPlaces(split)).toHaveLength(6);
    for (const place of termsPlaces(split)) expect(getAt(split, place)).toEqual(terms);
    expect(benefit(typing(split, { benefit: "same" }))).toEqual(benefit(same));
  });

  it("come back as they were for each answer, and for all, when that is chosen again", () => {
    const questions = setAt(same, ["steps"], getAt(byAnswer, ["steps"]));
    const split = typing(questions, { benefit: "byAnswer" });
    const own = typing(split, { "benefit.cases.graduate.totalCapFen": "7" });
    const all = typing(own, { benefit: "same", "benefit.cases.resident.totalCapFen": "8" });
    expect(benefit(all)).toEqual(benefit(same));
    expect(typing(all, {})).toEqual(all);
    const capped = typing(all, { "benefit.terms.totalCapFen": "9" });
    const again = typing(capped, { benefit: "byAnswer" });
    const caps = ["graduate", "resident"].map((answer) => getAt(again, ["benefit", "cases", answer, "totalCapFen"]));
    expect(caps).toEqual([700, 800]);
    expect(getAt(typing(again, { benefit: "none" }), ["benefit"])).toBeNull();
    const none = typing(again, { benefit: "none" });
    expect(getAt(typing(none, { benefit: "same" }), ["benefit", "terms", "totalCapFen"])).toBe(900);
    expect(benefit(typing(none, { benefit: "byAnswer" }))).toEqual(benefit(again));
  });

  it("are not offered by answer before the form has a question with options", () => {
    const values = (tree: Tree) =>
      benefitFields(tree, "en").flatMap((field) =>
        field.kind === "variant" ? field.variants.map(({ value }) => value) : [],
      );
    expect(values(setAt(same, ["steps"], []))).toEqual(["none", "same"]);
    expect(values(byAnswer)).toEqual(["none", "same", "byAnswer"]);
  });

  it("are copied from those of another answer, and stretches from the last one", () => {
    const fields = benefitFields(byAnswer, "en");
    const [from, to] = ["resident", "graduate"].map((answer) => ["benefit", "cases", answer]);
    const press = (text: string, typed = {}) => {
      const operation = parseOperation(text, posted(typed));
      return operation && operate(fields, operation, byAnswer);
    };
    const chosen = { "from.benefit.cases.graduate": "benefit.cases.resident" };
    const copied = press("copy:benefit.cases.graduate", chosen);
    expect(getAt(byAnswer, to ?? [])).not.toEqual(getAt(byAnswer, from ?? []));
    expect(copied).toEqual(setAt(byAnswer, to ?? [], getAt(byAnswer, from ?? [])));
    expect(press("copy:benefit.cases.graduate", { "from.benefit.cases.graduate": "name" })).toBeNull();
    expect(press("copy:benefit.cases.graduate")).toBeNull();
    const longer = press("repeat:benefit.cases.graduate.tiers");
    const tiers = ["benefit", "cases", "graduate", "tiers"];
    const [only] = listAt(byAnswer, tiers);
    expect(longer && listAt(longer, tiers)).toEqual([only, only]);
  });

  it("for an answer that the question no longer has are shown, and given up with a button of their own", () => {
    const options = ["steps", 0, "questions", 0, "options"] as const;
    const fewer = setAt(byAnswer, [...options, 0], undefined);
    const fields = benefitFields(fewer, "en");
    expect(Object.keys(fieldTexts(fields, fewer))).toContain("benefit.cases.resident.totalCapFen");
    const drop = parseOperation("drop:benefit.cases.resident", new FormData());
    const dropped = drop && operate(fields, drop, fewer);
    expect(dropped && termsPlaces(dropped)).toHaveLength(5);
    const kept = parseOperation("drop:benefit.cases.graduate", new FormData());
    expect(kept && operate(fields, kept, fewer)).toBeNull();
  });

  it("begin with the usual choices for an answer that is new", () => {
    const path = ["steps", 0, "questions", 0, "options", 6];
    const more = setAt(byAnswer, path, { value: "student", label: { en: "Student" } });
    const read = typing(more, {});
    expect(getAt(read, ["benefit", "cases", "student"])).toEqual({
      tiers: [],
      capYear: "calendar",
      suspension: "extends",
      proration: "calendarDays",
    });
  });

  it("hold every form of the calculation, typed as people type it", () => {
    const texts = {
      "benefit.terms.tiers[0].share": "1/3",
      "benefit.terms.tiers[1].share": "",
      "benefit.terms.tiers[1].fenPerM2": "18",
      "benefit.terms.tiers[2].share": "",
      "benefit.terms.tiers[2].fen": "666.67",
      "benefit.terms.rentShareCap": "70%",
      "benefit.terms.monthlyCapFen": "5,000",
      "benefit.terms.annualCapFen": "100000",
      "benefit.terms.capYear": "benefit",
      "benefit.terms.until": "2028-12-31",
      "benefit.terms.suspension": "consumes",
      "benefit.terms.proration": "actual365",
    };
    expect(getAt(typing(same, texts), ["benefit", "terms"])).toEqual({
      tiers: [
        { months: 12, share: "1/3" },
        { months: 12, fenPerM2: 1_800 },
        { months: 12, fen: 66_667 },
      ],
      areaCapM2: "100",
      rateCapFen: 6_000,
      rentShareCap: "0.7",
      monthlyCapFen: 500_000,
      annualCapFen: 10_000_000,
      totalCapFen: 12_000_000,
      capYear: "benefit",
      until: "2029-01-01",
      suspension: "consumes",
      proration: "actual365",
    });
  });

  it("lose their bands with the last of them", () => {
    const fields = benefitFields(same, "en");
    const press = (tree: Tree, text: string) => {
      const operation = parseOperation(text, new FormData());
      return (operation && operate(fields, operation, tree)) ?? null;
    };
    const added = press(same, "add:benefit.terms.areaBands");
    expect(added && getAt(added, ["benefit", "terms", "areaBands"])).toEqual([{}]);
    expect(added && press(added, "remove:benefit.terms.areaBands:0")).toEqual(same);
  });
});

describe("a made-up case for terms", () => {
  const terms = getAt(same, ["benefit", "terms"]);
  const planOf = (typed: Readonly<Record<string, string>>) =>
    planSubsidy(sampleInput(terms, readSample(posted(typed), "2027-01-01", [])));

  it("begins with 100 m² at ¥50, and takes what is typed", () => {
    const first = planOf({});
    expect(first.ok && first.plan).toMatchObject({ end: "2030-01-01", totalFen: 12_000_000 });
    const typed = planOf({ "sample.areaM2": "10", "sample.rent": "20", "sample.start": "2027-07-01" });
    // 10 m² at ¥20 for 12 months each at 100, 70 and 50 %.
    expect(typed.ok && typed.plan).toMatchObject({ end: "2030-07-01", totalFen: 12 * 20_000 * 2.2 });
  });

  it("moves the end by a pause, whose last day is typed", () => {
    const paused = planOf({ "sample.pauseFrom": "2027-03-01", "sample.pauseTo": "2027-03-31" });
    expect(paused.ok && paused.plan.end).toBe("2030-02-01");
  });

  it("is refused at its own inputs", () => {
    const refused = planOf({ "sample.areaM2": "large", "sample.start": "", "sample.pauseFrom": "2027-03-01" });
    expect(refused.ok ? [] : refused.errors.map(({ field }) => field).sort()).toEqual([
      "events[0].to",
      "lease[0].areaM2",
      "lease[0].from",
      "terms.start",
    ]);
  });
});
