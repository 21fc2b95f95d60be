import { describe, expect, it } from "vitest";
import { type Handed, missingFrom } from "~/domain/application/missing";
import type { Question } from "~/domain/program/form/question";

const label = { en: "x", "zh-CN": "x" };
const text = (key: string): Question => ({ key, kind: "text", label, required: true, maxLength: 10 });

const handed: Handed = {
  content: {
    firstDay: "any",
    steps: [
      { key: "one", title: label, questions: [text("name")] },
      {
        key: "two",
        title: label,
        questions: [
          { key: "abroad", kind: "yesNo", label, required: true },
          { key: "people", kind: "group", label, required: false, questions: [text("role")] as never },
        ],
      },
    ],
    documents: [
      { key: "licence", name: label, requiredWhen: "always" },
      { key: "visa", name: label, requiredWhen: { question: "abroad", equals: true } },
    ],
  },
  answers: { name: "a", abroad: false },
  documents: ["licence"],
  handedInOn: "2026-03-09",
  company: { kind: "domestic", code: "91210231MA0DEM013F", foreignRegistration: null, foreignCountry: null },
  zoneKnown: true,
};

describe("what an application lacks", () => {
  it("is nothing when all is there", () => {
    expect(missingFrom(handed)).toEqual([]);
  });

  it("is listed at once, in the order of the form, with the step that mends it", () => {
    const answers = { abroad: true, people: [{ role: "much too long for it" }] };
    const company = { ...handed.company, code: null };
    const missing = missingFrom({ ...handed, answers, company, documents: [], zoneKnown: false });
    expect(missing).toEqual([
      { kind: "companyIdentity" },
      { kind: "answer", step: "one", problem: { key: "name", problem: "required" } },
      {
        kind: "answer",
        step: "two",
        problem: { key: "people[0].role", problem: "tooLong", params: { max: "10" } },
      },
      { kind: "zone" },
      { kind: "document", requirement: "licence" },
      { kind: "document", requirement: "visa" },
    ]);
  });

  it("is not the code for a company not yet registered, but its foreign registration", () => {
    const company = { kind: "notYetRegistered", code: null, foreignRegistration: "1", foreignCountry: "JP" } as const;
    expect(missingFrom({ ...handed, company })).toEqual([]);
    expect(missingFrom({ ...handed, company: { ...company, foreignCountry: null } })).toEqual([
      { kind: "companyIdentity" },
    ]);
  });

  const start = (limits: object = {}): Question => ({
    key: "startWanted",
    kind: "date",
    label,
    required: true,
    ...limits,
  });
  it.each([
    ["2026-03-08", {}, "dateTooEarly", { min: "2026-03-09" }],
    ["2026-03-09", {}, null, {}],
    ["2028-03-09", {}, null, {}],
    ["2028-03-10", {}, "dateTooLate", { max: "2028-03-09" }],
    ["2026-04-30", { min: "2026-05-01" }, "dateTooEarly", { min: "2026-05-01" }],
    ["2026-03-08", { min: "2026-01-01", max: "2030-01-01" }, "dateTooEarly", { min: "2026-03-09" }],
    ["2028-03-10", { min: "2026-01-01", max: "2030-01-01" }, "dateTooLate", { max: "2028-03-09" }],
    ["2026-06-01", { max: "2026-05-01" }, "dateTooLate", { max: "2026-05-01" }],
  ])(
    "handed in on 9 March, a first day wished for on %s (asked with %j): %s",
    (startWanted, limits, problem, params) => {
      const steps = [{ key: "one", title: label, questions: [start(limits)] }];
      const found = missingFrom({ ...handed, content: { ...handed.content, steps }, answers: { startWanted } });
      const expected = { kind: "answer", step: "one", problem: { key: "startWanted", problem, params } };
      expect(found).toEqual(problem === null ? [] : [expected]);
    },
  );

  it.each([
    ["2026-04-01", null, {}],
    ["2026-04-02", "notFirstOfMonth", {}],
    ["2026-03-09", "notFirstOfMonth", {}],
    ["2026-03-01", "dateTooEarly", { params: { min: "2026-04-01" } }],
    ["2028-03-01", null, {}],
    ["2028-04-01", "dateTooLate", { params: { max: "2028-03-01" } }],
  ])("bound to the first of a month, a first day wished for on %s: %s", (startWanted, problem, params) => {
    const steps = [{ key: "one", title: label, questions: [start(), { ...start(), key: "bornOn", required: false }] }];
    const content = { ...handed.content, steps, firstDay: "firstOfMonth" } as const;
    const found = missingFrom({ ...handed, content, answers: { startWanted, bornOn: "2026-04-02" } });
    const expected = { kind: "answer", step: "one", problem: { key: "startWanted", problem, ...params } };
    expect(found).toEqual(problem === null ? [] : [expected]);
  });

  it("is nothing for a lease that began long ago", () => {
    const steps = [{ key: "one", title: label, questions: [{ ...start(), key: "leaseFrom" } as Question] }];
    const answers = { leaseFrom: "2020-01-01" };
    expect(missingFrom({ ...handed, content: { ...handed.content, steps }, answers })).toEqual([]);
  });
});
