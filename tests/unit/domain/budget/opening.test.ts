import { describe, expect, it } from "vitest";
import { openingGaps, type OpeningFacts } from "~/domain/budget/opening";
import type { RoleHolder } from "~/domain/city/duties";
import type { OfficialRole } from "~/domain/access/matrix";
import type { ProgramContent } from "~/domain/program/draft/content";
import { outboundSupport } from "../../../../prisma/seed/programs/outbound-support";
import { softwareGrowth } from "../../../../prisma/seed/programs/software-growth";

const content: ProgramContent = { ...softwareGrowth.content, requiredApprovals: [{ fromFen: 0, approvals: 1 }] };
const today = "2026-03-02";
const zone = { en: "Here", "zh-CN": "此处" };
const person = (id: string, ...roles: OfficialRole[]): RoleHolder => ({ id, roles });
const people = [
  person("i", "intake"),
  person("r", "reviewer"),
  ...["a", "b", "c"].map((id) => person(id, "approver")),
  person("f", "finance"),
  person("m", "manager"),
];
const line = (source: string, fiscalYear: number) => ({ source, fiscalYear, available: 100 });
const enough: OpeningFacts = {
  zoneId: null,
  appropriations: [line("city", 2026), line("zone", 2026)],
  account: true,
  zones: [{ id: "z", name: zone, people }],
  people,
};
const gaps = (facts: Partial<OpeningFacts>, of: Partial<ProgramContent> = {}) =>
  openingGaps({ ...content, ...of }, today, { ...enough, ...facts });

const without = (...ids: string[]) => people.filter(({ id }) => !ids.includes(id));
const noZone = { kind: "zone" };
const budget = (source: string, fiscalYear: number) => ({ kind: "budget", source, fiscalYear });
const duty = (name: string, there: number, needed: number, place?: object) => ({
  kind: "people",
  duty: name,
  there,
  needed,
  ...(place && { place }),
});

describe("why a program cannot be opened", () => {
  it.each<[string, Partial<OpeningFacts>, Partial<ProgramContent>, object[]]>([
    ["nothing: there is all of it; later years may come later", {}, {}, []],
    ["one source has no money in its first year", { appropriations: [line("city", 2026)] }, {}, [budget("zone", 2026)]],
    [
      "money of a later year alone, and a line of nothing",
      { appropriations: [line("city", 2027), { ...line("zone", 2026), available: 0 }] },
      {},
      [budget("city", 2026), budget("zone", 2026)],
    ],
    [
      "its first year is that in which applications begin",
      {},
      { applicationWindow: { kind: "range", from: "2027-02-01", to: "2027-03-01" } },
      [budget("city", 2027), budget("zone", 2027)],
    ],
    ["it pays nothing for space: no budget", { appropriations: [] }, { benefit: null }, []],
    ["no account pays it", { account: false }, {}, [{ kind: "account" }]],
    ["it pays no money: no account", { account: false }, { settlement: "waived" }, []],
    ["no zone is open", { zones: [] }, {}, [noZone]],
    [
      "a zone lacks an approver",
      { zones: [...enough.zones, { id: "y", name: zone, people: without("c") }] },
      {},
      [duty("decide", 2, 3, zone)],
    ],
    [
      "its largest amounts take more approvals",
      {},
      {
        requiredApprovals: [
          { fromFen: 0, approvals: 1 },
          { fromFen: 10, approvals: 2 },
        ],
      },
      [duty("decide", 3, 4, zone)],
    ],
    ["nobody of the whole city pays it", { people: without("f") }, {}, [duty("release", 1, 2)]],
    ["it is of a zone: nobody of the whole city is needed", { zoneId: "z", people: [] }, {}, []],
    [
      "all at once, in this order",
      { zones: [{ id: "z", name: zone, people: without("i") }], account: false, appropriations: [line("zone", 2026)] },
      {},
      [budget("city", 2026), { kind: "account" }, duty("accept", 0, 1, zone)],
    ],
    [
      "nobody can apply under it: nothing is needed",
      { zones: [], people: [], account: false, appropriations: [] },
      { open: { reason: zone } },
      [],
    ],
  ])("%s", (_, facts, of, expected) => {
    expect(gaps(facts, of)).toEqual(expected);
  });

  it("is as much of a program that pays for no space, but for the budget", () => {
    const facts = { ...enough, appropriations: [], account: false };
    const open = { ...outboundSupport.content, open: true as const };
    expect(openingGaps(open, today, facts).map(({ kind }) => kind)).toContain("account");
  });
});
