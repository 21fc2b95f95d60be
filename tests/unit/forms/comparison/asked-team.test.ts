import { describe, expect, it } from "vitest";
import { comparisonQuery, readAskedTeam } from "~/forms/comparison/asked-team";

const read = (query: string) => readAskedTeam(new URLSearchParams(query), "2027-01", ["free-start", "city.graduate"]);

describe("the address of a comparison", () => {
  it("names nothing: the example stands", () => {
    expect(read("")).toMatchObject({ example: true, errors: {}, asked: { years: 3, from: "2027-01", programs: [] } });
  });

  it("leads to the same question again", () => {
    const first = read(
      "engineering=12&service=&office=3&area=86%2C5&years=2&from=2026-07&program=free-start&program=city.graduate",
    );
    expect(first.asked).toEqual({
      team: { people: { engineering: 12, service: 0, office: 3 }, areaM2: "86.5" },
      years: 2,
      from: "2026-07",
      programs: ["free-start", "city.graduate"],
    });
    expect(read(comparisonQuery(first)).asked).toEqual(first.asked);
  });

  it.each([
    ["engineering=0&service=0&office=0", { engineering: ["noPeople"] }],
    ["engineering=0&service=&office=0&years=9", { engineering: ["noPeople"], years: ["tooBig?max=5"] }],
    ["engineering=501", { engineering: ["tooBig?max=500"] }],
    ["engineering=some", { engineering: ["notWhole"] }],
    ["area=wide", { area: ["notArea"] }],
    ["area=10000.01", { area: ["tooBig?max=10000"] }],
    ["years=0", { years: ["tooSmall?min=1"] }],
    ["years=6", { years: ["tooBig?max=5"] }],
    ["from=2027-13", { from: ["invalid"] }],
    ["from=0001-01", { from: ["invalid"] }],
    ["program=gone", { program: ["programGone"] }],
  ])("%s is refused at its field, and kept", (query, errors) => {
    const found = read(query);
    expect(found.errors).toEqual(errors);
    expect(found.asked).toBeNull();
    const [[key = "", value = ""] = []] = [...new URLSearchParams(query)];
    expect(key === "program" ? found.chosen : found.typed[key as "area"]).toEqual(key === "program" ? [value] : value);
  });
});
