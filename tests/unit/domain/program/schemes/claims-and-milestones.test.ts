import { expect, it } from "vitest";
import type { Tree } from "~/domain/kernel/draft-tree";
import type { ProgramContent } from "~/domain/program/draft/content";
import { withUsual } from "~/domain/program/draft/usual";
import { programContentSchema } from "~/forms/program/program-content";
import { forAll, said, scheme, usual } from "./scheme";

const benefit = forAll({ ...usual, tiers: [{ months: 24, fenPerM2: 3_000 }] });
const shows = { en: "insured staff and revenue", "zh-CN": "参保人数和营业收入" };

it("claims each quarter, of which two missed ones end the benefit", () => {
  const quarterly = scheme("Quarterly claims", {
    settlement: "toCompany",
    benefit,
    claims: { everyMonths: 3, windowDays: 20, missedThatEnd: 2 },
  });
  expect(said(quarterly)).toEqual([
    "¥30 per m² and month for 24 months",
    "Paid to the company",
    "what is due is claimed for 3 months at a time",
    "2 claims not made in time end the benefit",
  ]);
});

it("milestones every six months", () => {
  const milestones = { everyMonths: 6, shows, withinDays: 20, evidence: [] };
  const half = scheme("Milestones", {
    settlement: "toCompany",
    benefit,
    milestones,
    claims: { everyMonths: 1, windowDays: 10 },
  });
  expect(said(half).slice(2)).toEqual([
    "what is due is claimed for 1 month at a time",
    "every 6 months the company shows: insured staff and revenue",
  ]);
});

it.each([
  ["claims", { everyMonths: 0 }, "claims.everyMonths"],
  ["claims", { everyMonths: 3, missedThatEnd: 0 }, "claims.missedThatEnd"],
  ["claims", { everyMonths: 3, fine: 1 }, "claims"],
  ["milestones", { everyMonths: 6 }, "milestones.shows"],
  ["claims", { everyMonths: 3, windowDays: 0 }, "claims.windowDays"],
  ["report", { by: "landlord", evidence: [], acceptedAfterDays: null }, "report.by"],
  ["report", { by: "company", evidence: [], acceptedAfterDays: 0 }, "report.acceptedAfterDays"],
  ["items", [{ key: "booth", name: shows, share: "1.5", capFen: null, eventCapFen: null }], "items.0.share,ceilings"],
  ["items", [{ key: "booth", name: shows, share: "0.5", capFen: null, eventCapFen: null }], "ceilings"],
  ["ceilings", { years: 1, each: { kind: "sum", fen: 100 } }, "ceilings"],
  ["milestones", { everyMonths: 1.5, shows }, "milestones.everyMonths"],
])("refuses %s of %j", (field, value, path) => {
  const content = scheme("Valid", { settlement: "toCompany", benefit });
  const parsed = programContentSchema.safeParse({ ...content, [field]: value });
  expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual(path.split(","));
});

it("leaves versions without them as they are", () => {
  const content = scheme("Neither", { settlement: "toCompany", benefit });
  expect(Object.keys(content)).not.toContain("claims");
  expect(said(content)).toHaveLength(2);
});

it("reads an older version with what is usual: windows of 20 working days, reports by the company without evidence", () => {
  const older = {
    ...scheme("Older", { settlement: "toCompany", benefit }),
    claims: { everyMonths: 3 },
  } as unknown as Tree;
  const { report, lapseDaysAfterEnd, claims } = withUsual(
    Object.fromEntries(
      Object.entries(older ?? {}).filter(([name]) => name !== "report" && name !== "lapseDaysAfterEnd"),
    ),
  ) as unknown as ProgramContent;
  expect({ report, lapseDaysAfterEnd, claims }).toEqual({
    report: { by: "company", evidence: [], acceptedAfterDays: null },
    lapseDaysAfterEnd: 60,
    claims: { everyMonths: 3, windowDays: 20 },
  });
});

it("works out a ceiling only from a hire with a cap and a question that asks for a number", () => {
  const hires = [{ key: "graduates", name: shows, monthFen: 37_500, personCapFen: null }];
  const ceilings = { years: 1, each: { kind: "perPerson", question: "people", hire: "graduates", atMostFen: null } };
  const content = scheme("Valid", { settlement: "toCompany", benefit });
  const parsed = programContentSchema.safeParse({ ...content, hires, ceilings });
  expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual([
    "ceilings.each.question",
    "ceilings.each.hire",
  ]);
});
