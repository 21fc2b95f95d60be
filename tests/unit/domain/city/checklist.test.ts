import { describe, expect, it } from "vitest";
import type { OfficialRole } from "~/domain/access/matrix";
import { cityChecklist, cityChecks, type CityFacts } from "~/domain/city/checklist";
import { missingDuties, type RoleHolder } from "~/domain/city/duties";

const person = (id: string, ...roles: OfficialRole[]): RoleHolder => ({ id, roles });
const enough = [
  person("i", "intake"),
  person("r", "reviewer"),
  person("a", "approver"),
  person("b", "approver"),
  person("c", "approver"),
  person("f", "finance"),
  person("m", "manager"),
];
const here = { en: "Here", "zh-CN": "此处" };
const program = { name: { en: "Rent", "zh-CN": "房租" }, zoneId: "z", approvals: 1, unfunded: [], payable: true };
const whole: CityFacts = {
  today: "2026-11-30",
  zones: [{ id: "z", name: here, units: 3, people: enough }],
  people: enough,
  calendars: [2026],
  programs: [program],
  office: true,
  mail: true,
};
const wrong = (facts: Partial<CityFacts>) =>
  cityChecklist({ ...whole, ...facts }).flatMap(({ check, ok, missing }) => (ok ? [] : [[check, missing]]));

describe("what a city needs before its first application", () => {
  it("is all there", () => {
    expect(wrong({})).toEqual([]);
  });

  it("is all missing where there is nothing", () => {
    const nothing = { zones: [], people: [], calendars: [], programs: [], office: false, mail: false };
    expect(wrong(nothing).map(([check]) => check)).toEqual(cityChecks);
  });

  it.each([
    [
      "a zone, and with it its units",
      { zones: [], programs: [{ ...program, zoneId: null }] },
      [
        ["zones", [{}]],
        ["places", [{}]],
      ],
    ],
    ["a unit", { zones: [{ id: "z", name: here, units: 0, people: enough }] }, [["places", [{ place: here }]]]],
    ["the calendar of the year", { calendars: [2025, 2027] }, [["calendar", [{ year: 2026 }]]]],
    ["the office", { office: false }, [["office", [{}]]]],
    ["mail", { mail: false }, [["mail", [{}]]]],
    [
      "a program, its money and its account",
      { programs: [] },
      [
        ["programs", [{}]],
        ["budgets", [{}]],
        ["accounts", [{}]],
      ],
    ],
    [
      "money",
      { programs: [{ ...program, unfunded: ["city"] }] },
      [["budgets", [{ place: program.name, source: "city", year: 2026 }]]],
    ],
    ["a paying account", { programs: [{ ...program, payable: false }] }, [["accounts", [{ place: program.name }]]]],
    [
      "a third approver of the zone",
      { zones: [{ id: "z", name: here, units: 1, people: enough.filter(({ id }) => id !== "c") }] },
      [["people", [{ place: here, duty: "decide", needed: 3, there: 2 }]]],
    ],
    [
      "approvers for the amounts of a program",
      { programs: [{ ...program, approvals: 2 }] },
      [["people", [{ place: here, duty: "decide", needed: 4, there: 3 }]]],
    ],
    [
      "approvers in every zone for the amounts of a program of the whole city",
      { programs: [{ ...program, approvals: 2, zoneId: null }] },
      [["people", [{ place: here, duty: "decide", needed: 4, there: 3 }]]],
    ],
    [
      "people of the whole city who publish its programs and pay",
      { people: [], programs: [{ ...program, zoneId: null }] },
      [["people", ["publish", "release"].map((duty) => expect.objectContaining({ duty }))]],
    ],
  ] as const)("%s", (_, facts, missing) => {
    expect(wrong(facts as Partial<CityFacts>)).toEqual(missing);
  });
});

describe("distinct people", () => {
  it.each<[string, RoleHolder[], number, string[]]>([
    ["are enough", enough, 1, []],
    ["one who accepts and reviews", [person("i", "intake", "reviewer"), ...enough.slice(2)], 1, []],
    [
      "one person cannot review and decide",
      [person("i", "intake"), person("a", "reviewer", "approver"), ...enough.slice(3)],
      1,
      ["decide 2/3"],
    ],
    [
      "who holds every role is one person",
      [person("x", "intake", "reviewer", "approver", "finance", "manager")],
      1,
      ["decide 0/3", "publish 1/2", "release 1/2"],
    ],
    [
      "a matching is found though the first choice blocks it",
      [
        person("a", "reviewer", "approver"),
        person("r", "reviewer"),
        ...enough.filter(({ id }) => !["a", "r"].includes(id)),
      ],
      1,
      [],
    ],
  ])("%s", (_, people, approvals, missing) => {
    expect(missingDuties(people, approvals).map(({ duty, needed, there }) => `${duty} ${there}/${needed}`)).toEqual(
      missing,
    );
  });
});
