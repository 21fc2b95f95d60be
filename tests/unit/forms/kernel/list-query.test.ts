import { describe, expect, it } from "vitest";
import { addressOf } from "~/domain/kernel/list/address";
import { columnsOf, type FileColumn, list, type PageColumn } from "~/domain/kernel/list/list";
import { formatCursor, parseCursor } from "~/forms/kernel/cursor";
import { readListQuery } from "~/forms/kernel/list-query";

const things = list({
  path: "/things",
  need: "tracking.read",
  filters: {
    q: { kind: "words", find: "cases" },
    zone: { kind: "zone", orCity: true },
    program: { kind: "program" },
    state: { kind: "some", of: ["new", "old", "gone"] },
    due: { kind: "one", of: ["soon", "late"] },
    end: { kind: "one", of: ["near"], sort: "-due" },
    owner: { kind: "thing" },
  },
  sorts: { name: ["text", "id"], "-due": ["day", "id"], made: ["moment", "id"], number: ["number", "id"] },
  columns: [{ key: "name", rowHeader: true }, { key: "bar", on: "page" }, { key: "why", on: "file" }, { key: "due" }],
});

const id = "018f0000-0000-7000-8000-000000000001";
const known = { zones: ["jinpu"], programs: ["free-start"] };
const read = (query: string) => readListQuery(things, new URLSearchParams(query), known);
const nothing = { q: null, zone: null, program: null, state: [], due: null, end: null, owner: null };

describe("the address of a list", () => {
  it("asks for nothing where it says nothing, or only blanks", () => {
    const bare = { filters: nothing, sort: "name", cursor: null, unknown: [] };
    expect(read("")).toEqual(bare);
    expect(read("q=+&zone=&state=&due=&after=&sort=&other=x")).toEqual(bare);
  });

  it("is read as it is written", () => {
    const filters = {
      q: "云海 & co",
      zone: "city",
      program: "free-start",
      state: ["new", "gone"],
      due: "late",
      end: null,
      owner: id,
    } as const;
    const after = formatCursor<typeof things>("-due", ["2026-03-09", id]);
    const address = addressOf(things, { filters, sort: "-due", after });
    expect(address).toMatch(/^\/things\?q=/);
    expect(read(address.split("?")[1] ?? "")).toEqual({
      filters,
      sort: "-due",
      cursor: ["2026-03-09", id],
      unknown: [],
    });
    expect(addressOf(things, { filters: { ...nothing }, sort: "name", after: null })).toBe("/things");
    expect(addressOf(things, { filters: { due: "soon" } }, "/things/export")).toBe("/things/export?due=soon");
  });

  it("names what means nothing here, and goes on without it", () => {
    const { unknown, ...rest } = read(
      `zone=mars&program=x&state=old&state=lost&due=never&owner=1&sort=age&after=${"x".repeat(50)}`,
    );
    expect(rest).toEqual({ filters: { ...nothing, state: ["old"] }, sort: "name", cursor: null });
    expect(unknown.map(({ filter, value }) => `${filter}=${value}`).sort()).toEqual([
      "due=never",
      "owner=1",
      `page=${"x".repeat(20)}`,
      "program=x",
      "sort=age",
      "state=lost",
      "zone=mars",
    ]);
  });

  it("holds words to what can be searched", () => {
    expect(read(`q=${"a".repeat(200)}`).filters.q).toHaveLength(100);
    expect(read("q=%00+b%00").filters.q).toBe("b");
  });

  it("takes the order that a chosen filter is read in", () => {
    expect(read("end=near").sort).toBe("-due");
    expect(read("end=near&sort=made").sort).toBe("-due");
    expect(read("end=far&sort=made").sort).toBe("made");
  });

  it("keeps the order of a choice of several, each once", () => {
    expect(read("state=gone&state=new&state=gone").filters.state).toEqual(["new", "gone"]);
  });
});

describe("a cursor", () => {
  it("comes back as it was, in any script, for its own sort and for no other", () => {
    const cursor = formatCursor<typeof things>("name", ["李伟@例子.cn", id]);
    expect(parseCursor(things, "name", cursor)).toEqual(["李伟@例子.cn", id]);
    expect(encodeURIComponent(cursor)).toBe(cursor);
    const due = formatCursor<typeof things>("-due", ["2026-03-09", id]);
    expect(parseCursor(things, "name", due)).toBeNull();
    expect(parseCursor(things, "made", due)).toBeNull();
  });

  const of = (...parts: unknown[]) => btoa(JSON.stringify(parts));
  it.each([
    ["-due", ""],
    ["-due", "%%%"],
    ["-due", "bm90IGpzb24"],
    ["-due", of("-due", "2026-02-30", id)],
    ["-due", of("-due", "0000-01-01", id)],
    ["-due", of("-due", "2026-03-09", "1; DROP TABLE")],
    ["-due", of("-due", "2026-03-09")],
    ["made", of("made", "2026-03-09", id)],
    ["number", of("number", 1.5, id)],
    ["number", of("number", 2 ** 31, id)],
    ["number", of("number", "1", id)],
    ["name", of("name", "a\0b", id)],
  ] as const)("of %s is not %j", (sort, text) => {
    expect(parseCursor(things, sort, text)).toBeNull();
  });
});

it("columns stand on the page, in the file or in both", () => {
  const page: PageColumn<typeof things>[] = ["name", "bar", "due"];
  const file: FileColumn<typeof things>[] = ["name", "why", "due"];
  expect(columnsOf(things, "page").map(({ key }) => key)).toEqual(page);
  expect(columnsOf(things, "file").map(({ key }) => key)).toEqual(file);
});
