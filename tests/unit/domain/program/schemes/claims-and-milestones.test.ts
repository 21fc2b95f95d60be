import { expect, it } from "vitest";
import { programContentSchema } from "~/forms/program/program-content";
import { forAll, said, scheme, usual } from "./scheme";

const benefit = forAll({ ...usual, tiers: [{ months: 24, fenPerM2: 3_000 }] });
const shows = { en: "insured staff and revenue", "zh-CN": "参保人数和营业收入" };

it("claims each quarter, of which two missed ones end the benefit", () => {
  const quarterly = scheme("Quarterly claims", {
    settlement: "toCompany",
    benefit,
    claims: { everyMonths: 3, missedThatEnd: 2 },
  });
  expect(said(quarterly)).toEqual([
    "¥30 per m² and month for 24 months",
    "Paid to the company",
    "what is due is claimed for 3 months at a time",
    "2 claims not made in time end the benefit",
  ]);
});

it("milestones every six months", () => {
  const milestones = { everyMonths: 6, shows };
  const half = scheme("Milestones", { settlement: "toCompany", benefit, milestones, claims: { everyMonths: 1 } });
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
  ["milestones", { everyMonths: 1.5, shows }, "milestones.everyMonths"],
])("refuses %s of %j", (field, value, path) => {
  const content = scheme("Valid", { settlement: "toCompany", benefit });
  const parsed = programContentSchema.safeParse({ ...content, [field]: value });
  expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toEqual([path]);
});

it("leaves versions without them as they are", () => {
  const content = scheme("Neither", { settlement: "toCompany", benefit });
  expect(Object.keys(content)).not.toContain("claims");
  expect(said(content)).toHaveLength(2);
});
