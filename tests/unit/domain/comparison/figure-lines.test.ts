import { describe, expect, it } from "vitest";
import { cellsOf } from "~/domain/comparison/cells";
import { changedFigures, figuresWritten } from "~/domain/comparison/changed-figures";
import { isFigureKind } from "~/domain/comparison/figure";
import { readFigureLines } from "~/domain/comparison/figure-lines";

const names = {
  city: (name: string) => (name === "Here" || name === "本市" ? "here" : null),
  figure: (name: string) => (isFigureKind(name) ? name : null),
  standing: () => ({ insuranceCeiling: 2_000_000 }),
};
const read = (...lines: string[]) => readFigureLines(lines.join("\n"), names, "2026-11-30");
const head = "city,figure,amount,source,link,date";

describe("the cells of a line", () => {
  it.each([
    ["a,b,,c", ["a", "b", "", "c"]],
    ["a,b\tc", ["a,b", "c"]],
    ['"a, ""b""", c', ['a, "b"', " c"]],
    ['a,"b', null],
  ])("%s", (line, cells) => expect(cellsOf(line)).toEqual(cells));
});

describe("lines of figures", () => {
  it("are read by columns in English or Chinese, in any order and without links", () => {
    const rent = { cityId: "here", kind: "rent", amount: 4_550, source: "Yearbook, table 3", datedOn: "2026-01-31" };
    expect(read(head, 'Here,rent,45.5,"Yearbook, table 3",https://stats.example/3,2026-01-31', "")).toEqual({
      figures: [{ ...rent, sourceUrl: "https://stats.example/3" }],
      problems: [],
    });
    expect(read("日期\t城市\t项目\t数值\t来源", "2026-01-31\t本市\trent\t45.50\tYearbook, table 3")).toEqual({
      figures: [{ ...rent, sourceUrl: null }],
      problems: [],
    });
  });

  it("may have lost an empty link at their end, as what is pasted from a spreadsheet does", () =>
    expect(
      readFigureLines("city\tfigure\tamount\tsource\tdate\tlink\nHere\trent\t45\ts\t2026-01-31", names, "2026-03-15")
        .problems,
    ).toEqual([]));

  it.each([
    ["Here,rent,45", "columns", ""],
    ['Here,rent,45,"open,,2026-01-31', "quotes", ""],
    ["There,rent,45,s,,2026-01-31", "city", "There"],
    ["Here,food,45,s,,2026-01-31", "figure", "food"],
    ["Here,rent,much,s,,2026-01-31", "amount", "much"],
    ["Here,rent,45,,,2026-01-31", "source", ""],
    ["Here,rent,45,s,http://stats.example,2026-01-31", "link", "http://stats.example"],
    ["Here,rent,45,s,,2026-02-30", "date", "2026-02-30"],
    ["Here,rent,45,s,,2026-12-01", "date", "2026-12-01"],
  ])("%s has its problem at its line", (line, kind, about) =>
    expect(read(head, "Here,office,7500,s,,2026-01-31", "", line).problems).toEqual([{ line: 4, kind, about }]),
  );

  it.each<[string, string[], number[]]>([
    ["above the highest that stands", ["Here,insuranceFloor,20000.01,s,,2026-01-31"], [2]],
    ["as high as the highest", ["Here,insuranceFloor,20000,s,,2026-01-31"], []],
    [
      "below one that comes with it",
      ["Here,insuranceCeiling,30000,s,,2026-01-31", "Here,insuranceFloor,25000,s,,2026-01-31"],
      [],
    ],
    [
      "above one that comes with it",
      ["Here,insuranceCeiling,10000,s,,2026-01-31", "Here,insuranceFloor,15000,s,,2026-01-31"],
      [3],
    ],
  ])("keep the lowest base %s", (_, lines, at) =>
    expect(read(head, ...lines).problems).toEqual(at.map((line) => ({ line, kind: "bounds", about: "" }))),
  );

  it("name every problem of a line, and a figure that comes twice", () => {
    expect(read(head, "There,food,,,x,y").problems.map(({ kind }) => kind)).toEqual([
      "city",
      "figure",
      "source",
      "link",
      "date",
    ]);
    const line = "Here,rent,45,s,,2026-01-31";
    expect(read(head, line, line).problems).toEqual([{ line: 3, kind: "twice", about: "2" }]);
  });

  it.each(["", "city,figure,amount", `${head},city`, "city,figure,amount,source,date,more"])(
    "need a first line that names the columns: %s",
    (first) => expect(read(first).problems).toEqual([{ line: 1, kind: "header", about: "" }]),
  );

  it("are at least one and at most 500", () => {
    expect(read(head).problems).toEqual([{ line: 1, kind: "nothing", about: "" }]);
    const many = Array.from({ length: 501 }, () => "Here,rent,45,s,,2026-01-31");
    expect(read(head, ...many).problems).toEqual([{ line: 502, kind: "tooMany", about: "500" }]);
  });
});

describe("what lines change", () => {
  const figure = { amount: 1, source: "s", sourceUrl: null, datedOn: "2026-01-31" };
  const cities = [{ id: "here", figures: { rent: { ...figure, version: 2 }, office: { ...figure, version: 1 } } }];
  const line = { ...figure, cityId: "here", kind: "rent" } as const;

  it("is what says something else than what stands", () => {
    expect(changedFigures(cities, [line])).toEqual([]);
    expect(changedFigures(cities, [{ ...line, amount: 2 }])).toMatchObject([{ amount: 2, before: { amount: 1 } }]);
    expect(changedFigures(cities, [{ ...line, kind: "service" }])).toMatchObject([{ before: null }]);
  });

  it("is counted by how often figures were written", () => expect(figuresWritten(cities)).toBe(3));
});
