import { expect, it } from "vitest";
import type { CaseHead } from "~/data/review/case.reader.server";
import type { CaseRecords } from "~/data/decision/case-records.reader.server";
import type { FactCheck } from "~/domain/application/fact-checks";
import { createT } from "~/i18n/t.server";
import { criteriaOf, type ReviewVoice } from "~/presenters/review/criteria-words.server";
import { caseFacts, factsSaidIn } from "~/presenters/review/checks.server";
import { cityPremises } from "../../../../prisma/seed/programs/city-premises";

const voice: ReviewVoice = { t: createT("en", "review"), locale: "en", zoneName: (slug) => slug };
const { content } = cityPremises;
const submittedOn = "2026-06-01";

const nothing = { kind: null, establishedOn: null, registeredZone: null, sector: null };
const company = { ...nothing, insuredStaff: null, insuredStaffOn: null } as unknown as CaseHead["company"];
const register = { value: 2, asOf: "2026-06-20" };

/** The case that says this much. */
const checked = (answers: CaseHead["answers"], criteria = content.criteria, factChecks: readonly FactCheck[] = []) => {
  const head = { company, submittedOn, answers } as CaseHead;
  const records = { earlierAwards: register, factChecks } as unknown as CaseRecords;
  const facts = caseFacts(head, content, records);
  return criteriaOf({ ...content, criteria }, { said: factsSaidIn(head, content), facts, day: submittedOn }, voice);
};

it("leaves a condition open of which nothing is known, and shows what is known with its source and date", () => {
  const results = checked({ firstLicence: true, businessStartedOn: "2026-03-01" });
  expect(results.map(({ result }) => result)).toEqual(["met", "notMet", "unknown", "unknown", "unknown"]);
  expect(results[1]).toMatchObject({
    fact: "Time in business: 3 months",
    source: "Application form, as of 1 June 2026",
    clause: { title: "Measures for the City Start-up Premises Subsidy (demonstration, not policy) Article 4 (2)" },
  });
  expect(results[2]).toMatchObject({ fact: "Nothing is known about it", source: null });
});

it("takes earlier awards from the register, as of the day it was read", () => {
  const none = { fact: "earlierAwards", comparison: "atMost", value: 0, clause: "firstCompany" } as const;
  expect(checked({}, { all: [none] })).toMatchObject([
    { result: "notMet", source: "Officer's check or register, as of 20 June 2026" },
  ]);
});

it("takes what an official looked up before what the company said, names where, and shows the difference", () => {
  const found = { fact: "abnormalOperation", value: true, source: "Credit register", asOf: "2026-06-10" } as const;
  const listed = { fact: "abnormalOperation", comparison: "is", value: false, clause: "firstCompany" } as const;
  const criteria = { all: [listed] };
  const question = { ...content.steps[0]?.questions[0], kind: "yesNo", key: "abnormal", fact: "abnormalOperation" };
  const asked = {
    ...content,
    criteria,
    steps: [{ key: "s", title: { en: "S", "zh-CN": "S" }, questions: [question] }],
  };
  const of = (factChecks: readonly FactCheck[]) => {
    const head = { company, submittedOn, answers: { abnormal: false } } as unknown as CaseHead;
    const records = { earlierAwards: register, factChecks } as unknown as CaseRecords;
    const version = asked as unknown as typeof content;
    const known = { said: factsSaidIn(head, version), facts: caseFacts(head, version, records), day: submittedOn };
    return criteriaOf(version, known, voice)[0];
  };
  expect(of([])).toMatchObject({ result: "met", source: "Application form, as of 1 June 2026", difference: null });
  expect(of([found])).toMatchObject({
    result: "notMet",
    fact: "Listed for abnormal operation: yes",
    source: "official check: Credit register, as of 10 June 2026",
    difference:
      "The company said otherwise. Listed for abnormal operation: no (Application form, as of 1 June 2026). The official check counts.",
  });
  expect(of([found, { ...found, value: false }])).toMatchObject({ result: "met", difference: null });
});
