import { describe, expect, it } from "vitest";
import type { FactWords } from "~/domain/program/form/fact-questions";
import { checkQuestions, readCheck } from "~/forms/check/check";

const words: FactWords = {
  fact: (fact) => ({ en: fact, "zh-CN": fact }),
  option: (_, value) => ({ en: value, "zh-CN": value }),
  zones: [{ value: "jinpu", label: { en: "Jinpu", "zh-CN": "金普" } }],
};

const questions = checkQuestions(
  ["companyEstablishedOn", "insuredStaff", "sector", "premisesZone", "areaM2", "rentFenPerM2Month", "subletting"],
  words,
  "2026-03-09",
);

const read = (posted: string) => {
  const form = new FormData();
  for (const [name, value] of new URLSearchParams(posted)) form.set(name, value);
  return readCheck(form, questions);
};

describe("the form of a check", () => {
  it("may be sent empty: everything is unknown", () => {
    expect(read("sector=&areaM2=&insuredStaff=")).toEqual({ state: "answered", answers: {} });
  });

  it("reads answers as people type them", () => {
    const typed =
      "areaM2=８６.5&rentFenPerM2Month=1,055.5&insuredStaff=0&subletting=no&sector=software&premisesZone=jinpu";
    expect(read(typed)).toMatchObject({
      state: "answered",
      answers: {
        areaM2: "86.5",
        rentFenPerM2Month: 105_550,
        insuredStaff: 0,
        subletting: false,
        sector: "software",
        premisesZone: "jinpu",
      },
    });
  });

  it.each([
    ["companyEstablishedOn=2026-03-10", "dateTooLate?max=2026-03-09"],
    ["companyEstablishedOn=2025-02-29", "notDate"],
    ["insuredStaff=-1", "tooSmall?min=0"],
    ["insuredStaff=2.5", "notWhole"],
    ["sector=shipbuilding", "notChoice"],
    ["premisesZone=atlantis", "notChoice"],
    ["areaM2=0", "tooSmall?min=1"],
    ["areaM2=large", "notArea"],
    ["rentFenPerM2Month=-5", "tooSmall?min=0.00"],
    ["rentFenPerM2Month=cheap", "notMoney"],
    ["subletting=maybe", "notChoice"],
  ])("refuses %s at its field and keeps it", (query, message) => {
    const [key = "", value] = query.split("=");
    expect(read(query)).toEqual({ state: "wrong", typed: { [key]: value }, errors: { [key]: [message] } });
  });

  it("takes nothing but its own questions", () => {
    expect(read("sector=software&name=Wang&program=x")).toEqual({ state: "answered", answers: { sector: "software" } });
  });
});
