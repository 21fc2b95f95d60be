import { describe, expect, it } from "vitest";
import { readContent } from "~/forms/program/read-content";
import { programContentSchema } from "~/forms/program/program-content";
import { cityPremises } from "../../../../prisma/seed/programs/city-premises";
import { freeStart } from "../../../../prisma/seed/programs/free-start";

type Json = Record<string, unknown>;
type Path = readonly (string | number)[];

/** A copy of a valid program with one place changed; undefined removes it. */
const changed = (content: object, path: Path, value: unknown): object => {
  const copy = structuredClone(content) as Json;
  const parent = path.slice(0, -1).reduce<Json>((node, step) => node[step] as Json, copy);
  const last = String(path.at(-1));
  if (value === undefined) delete parent[last];
  else parent[last] = value;
  return copy;
};

const issues = (content: unknown) => {
  const parsed = programContentSchema.safeParse(content);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => [path.join("."), message]);
};
const paths = (content: unknown) => issues(content).map(([path]) => path);

const city = cityPremises.content;
const free = freeStart.content;
const leaf = { fact: "insuredStaff", comparison: "atLeast", value: 2, clause: "staff" };

describe("a program version", () => {
  it("is taken as it is, also after a round trip through JSON", () => {
    expect(programContentSchema.parse(JSON.parse(JSON.stringify(city)))).toEqual(city);
  });

  it.each<[Path, unknown, string]>([
    [["colour"], "red", ""],
    [["name", "fr"], "Programme", "name"],
    [["name", "zh-CN"], undefined, "name.zh-CN"],
    [["summary", "en"], " ", "summary.en"],
    [["zone"], "High tech", "zone"],
    [["legalBasis", 0, "url"], "javascript:alert(1)", "legalBasis.0.url"],
    [["fairCompetitionReview", "on"], "2026-02-30", "fairCompetitionReview.on"],
    [["applicationWindow"], { kind: "range", from: "2026-01-01", to: "2026-01-01" }, "applicationWindow.to"],
    [["settlement"], "toLandlord", "settlement"],
    [["stepWorkingDays", "review"], 0, "stepWorkingDays.review"],
    [["stepWorkingDays", "review"], 251, "stepWorkingDays.review"],
    [["noticeWorkingDays"], 251, "noticeWorkingDays"],
    [["deliveryDays"], 251, "deliveryDays"],
    [["hearingDays"], 251, "hearingDays"],
    [["changes", 0, "window", "days"], 1_001, "changes.0.window.days"],
    [["changes", 2, "window", "opensDays"], 1_001, "changes.2.window.opensDays"],
    [["requiredApprovals", 0, "approvals"], 6, "requiredApprovals.0.approvals"],
    [["benefit", "terms", "totalCapFen"], 0, "benefit.terms.totalCapFen"],
    [["benefit", "terms", "areaCapM2"], "0", "benefit.terms.areaCapM2"],
    [["benefit", "terms", "until"], "10000-01-01", "benefit.terms.until"],
    [["requiredApprovals", 0, "fromFen"], 1, "requiredApprovals.0.fromFen"],
    [["benefit", "terms", "tiers"], [], "benefit.terms.tiers"],
    [["benefit", "terms", "tiers", 1], { months: 12 }, "benefit.terms.tiers.1"],
    [["benefit", "terms", "tiers", 1], { months: 12, share: "1.1" }, "benefit.terms.tiers.1.share"],
    [["benefit", "terms", "tiers", 1], { months: 12, share: "1", fen: 1 }, "benefit.terms.tiers.1"],
    [["benefit", "terms", "tiers", 0, "months"], 2_000, "benefit.terms.tiers.0.months"],
    [
      ["benefit", "terms", "areaBands"],
      [
        { upToM2: "9", share: "1" },
        { upToM2: "9", share: "1" },
      ],
      "benefit.terms.areaBands.1",
    ],
    [["benefit", "terms", "start"], "2026-01-01", "benefit.terms"],
    [["benefit"], null, "benefit"],
    [["criteria", "all", 0, "any", 1, "all", 0, "weight"], 2, "criteria.all.0.any.1.all.0"],
    [["criteria", "all", 1], { ...leaf, fact: "shoeSize" }, "criteria.all.1.fact"],
    [["criteria", "all", 1], { ...leaf, comparison: "oneOf" }, "criteria.all.1.comparison"],
    [["criteria", "all", 1], { ...leaf, value: "2" }, "criteria.all.1.value"],
    [["criteria", "all", 1], { ...leaf, clause: "nowhere" }, "criteria.all.1.clause"],
    [["criteria", "all", 1], { none: [] }, "criteria.all.1"],
    [
      ["criteria", "all", 1, "value"],
      { dated: [{ from: "2026-01-01", value: "x" }] },
      "criteria.all.1.value.dated.0.value",
    ],
    [
      ["criteria", "all", 1, "value"],
      {
        dated: [
          { from: "2027-01-01", value: 1 },
          { from: "2026-01-01", value: 2 },
        ],
      },
      "criteria.all.1.value.dated.1",
    ],
    [["documents", 0, "requiredWhen"], { question: "nowhere", present: true }, "documents.0.requiredWhen"],
    [["documents", 1, "key"], "businessLicence", "documents.1.key"],
    [["steps", 1, "questions", 0, "key"], "abnormalOperation", "steps.1.questions.0.key"],
    [["steps", 0, "questions", 0, "key"], "constructor", "steps.0.questions.0.key"],
    [["steps", 0, "questions", 0, "when"], { question: "site", present: true }, "steps.0.questions.0.when"],
    [["steps", 0, "questions", 0, "fact"], "insuredStaff", "steps.0.questions.0.fact"],
    [["steps", 0, "questions", 0, "fact"], "companyAgeMonths", "steps.0.questions.0.fact"],
    [["steps", 2, "questions", 4, "questions", 0, "fact"], "sector", "steps.2.questions.4.questions.0.fact"],
    [["steps", 2, "questions", 4, "questions", 0, "kind"], "file", "steps.2.questions.4.questions.0.kind"],
    [["steps", 1, "questions", 1, "required"], false, "steps"],
    [["scoring", 0, "max"], 0, "scoring.0.max"],
  ])("with %j as %j is refused at %s", (path, value, at) => {
    expect(paths(changed(free, path, value))).toContain(at);
  });

  it("is refused when its parts do not fit each other", () => {
    expect(issues(changed(free, ["funding", 0, "share"], "0.9"))).toEqual([["funding", "program.fundingSum"]]);
    const twice = [
      { source: "city", share: "1/3" },
      { source: "city", share: "2/3" },
    ];
    expect(issues(changed(free, ["funding"], twice))).toEqual([["funding", "program.duplicateKey"]]);
    expect(issues(changed(city, ["benefit", "cases", "veteran"], undefined))).toEqual([
      ["benefit.cases", "program.casesAndOptions"],
    ]);
    expect(issues(changed(city, ["benefit", "question"], "nowhere"))).toEqual([
      ["benefit.question", "program.unknownQuestion"],
    ]);
    expect(issues(changed(city, ["steps", 0, "questions", 0, "options", 0, "value"], "astronaut"))).toEqual([
      ["steps.0.questions.0.fact", "program.factOption"],
      ["benefit.cases", "program.casesAndOptions"],
    ]);
  });

  it("asks for no file inside a group, where there would be nowhere to upload it", () => {
    const label = { en: "Certificate", "zh-CN": "证书" };
    const inGroup = ["steps", 2, "questions", 4, "questions", 0] as const;
    const wrong = changed(free, inGroup, { key: "certificate", kind: "file", label, required: false });
    expect(issues(wrong)).toEqual([[`${inGroup.join(".")}.kind`, "program.fileInGroup"]]);
    const read = readContent(wrong);
    expect(!read.ok && read.problems).toEqual([{ path: [...inGroup, "kind"], message: "program.fileInGroup" }]);
    expect(issues(changed(free, [...inGroup, "kind"], "colour"))).not.toContainEqual([
      expect.anything(),
      "program.fileInGroup",
    ]);
  });

  it("has every problem named at once", () => {
    const wrong = changed(changed(free, ["zone"], "?"), ["stepWorkingDays", "intake"], -1);
    expect(paths(wrong)).toEqual(["zone", "stepWorkingDays.intake"]);
  });
});
