import { expect, it } from "vitest";
import type { CaseHead } from "~/data/case.reader.server";
import { createT } from "~/i18n/t.server";
import { caseFacts, criteriaOf, type ReviewVoice } from "~/routes/admin+/_shared/case-checks.server";
import { cityPremises } from "../../../../prisma/seed/programs/city-premises";

const voice: ReviewVoice = { t: createT("en", "review"), locale: "en", zoneName: (slug) => slug };
const { content } = cityPremises;
const submittedOn = "2026-06-01";

const nothing = { kind: null, establishedOn: null, registeredZone: null, sector: null };
const company = { ...nothing, insuredStaff: null, insuredStaffOn: null } as unknown as CaseHead["company"];
const register = { value: 2, asOf: "2026-06-20" };

/** The case that says this much. */
const checked = (answers: CaseHead["answers"], criteria = content.criteria) => {
  const facts = caseFacts({ company, submittedOn, answers } as CaseHead, content, register);
  return criteriaOf({ ...content, criteria }, facts, submittedOn, voice);
};

it("leaves a condition open of which nothing is known, and shows what is known with its source and date", () => {
  const results = checked({ firstLicence: true, businessStartedOn: "2026-03-01" });
  expect(results.map(({ result }) => result)).toEqual(["met", "notMet", "unknown", "unknown", "unknown"]);
  expect(results[1]).toMatchObject({
    fact: "Time in business: 3 months",
    source: "Application form, as of 1 Jun 2026",
    clause: { title: "Measures for the City Start-up Premises Subsidy (demonstration, not policy) Article 4 (2)" },
  });
  expect(results[2]).toMatchObject({ fact: "Nothing is known about it", source: null });
});

it("takes earlier awards from the register, as of the day it was read", () => {
  const none = { fact: "earlierAwards", comparison: "atMost", value: 0, clause: "firstCompany" } as const;
  expect(checked({}, { all: [none] })).toMatchObject([
    { result: "notMet", source: "Officer's check or register, as of 20 Jun 2026" },
  ]);
});
