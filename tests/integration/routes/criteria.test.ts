import { beforeEach, describe, expect, it } from "vitest";
import { prisma } from "~/data/kernel/db.server";
import { getAt, setAt, type Tree } from "~/domain/kernel/draft-tree";
import { freeStartTree } from "../program/support/world";
import { useVersionPages } from "./version-pages";

const { filled, read, markOf, post, press, to } = useVersionPages();

const stored = () => prisma().programVersion.findUniqueOrThrow({ where: { id: filled("{draftVersion}") } });
const criteria = async (): Promise<Tree> => getAt((await stored()).content as Tree, ["criteria"]) ?? null;
const write = (content: Tree, fixtures: Tree = []) =>
  prisma().programVersion.update({
    where: { id: filled("{draftVersion}") },
    data: { content: content as object, fixtures: fixtures as object },
  });

const before = getAt(freeStartTree(), ["criteria"]) ?? null;
const staff = { fact: "insuredStaff", comparison: "atLeast", value: 2, clause: "staff" };

beforeEach(() => write(freeStartTree()));

describe("the criteria of a version", () => {
  it("are shown as numbered lists and as one sentence in each language", async () => {
    const page = await read("criteria");
    for (const words of ["All of these hold:", "At least one of these holds:", "1.2.1", "By ", "（企业为"])
      expect(page).toContain(words);
    expect(page).toContain("The company is at most 24 months old");
    expect(page).toContain('value="negate:all.1"');
  });

  it("are moved, negated, grouped and taken apart again with buttons", async () => {
    expect(to(await press("criteria", { do: "up:all.1" }))).toBe("criteria#criteria.all[0]");
    expect(getAt(await criteria(), ["all", 0])).toEqual(staff);
    await press("criteria", { do: "negate:all.0" });
    expect(getAt(await criteria(), ["all", 0])).toEqual({ not: staff });
    expect(await read("criteria")).toContain("It is not so that the number of employees");
    await press("criteria", { do: "negate:all.0" });
    await press("criteria", { do: "wrapAny:all.0" });
    expect(getAt(await criteria(), ["all", 0])).toEqual({ any: [staff] });
    await press("criteria", { do: "dissolve:all.0" });
    await press("criteria", { do: "down:all.0" });
    expect(await criteria()).toEqual(before);
  });

  it("are moved once by a button that was pressed twice", async () => {
    const twice = { mark: markOf(await read("criteria")), do: "up:all.1" };
    expect(to(await post("criteria", twice))).toBe("criteria#criteria.all[0]");
    expect(to(await post("criteria", twice))).toBe("criteria");
    expect(getAt(await criteria(), ["all", 0])).toEqual(staff);
    await press("criteria", { do: "down:all.0" });
    expect(await criteria()).toEqual(before);
  });

  it("say what stands now when they have changed since they were read, and refuse steps that cannot be taken", async () => {
    const mark = markOf(await read("criteria"));
    await write(setAt(freeStartTree(), ["criteria", "all", 1, "value"], 7));
    const late = await post("criteria", { mark, do: "remove:all.1" });
    expect(late.status).toBe(409);
    expect(await late.text()).toContain("has changed since you opened the page");
    expect(getAt(await criteria(), ["all", 1, "value"])).toBe(7);
    for (const nonsense of ["up:all.0", "explode:all.1", "up:all.9", ""])
      expect((await press("criteria", { do: nonsense })).status).toBe(400);
  });

  it("are removed after a confirmation where several go", async () => {
    const page = await read("criteria/all.0/removal");
    expect(page).toContain("Conditions that go");
    const removed = await press("criteria/all.0/removal", {});
    expect(to(removed)).toBe("criteria?notice=removed");
    expect(getAt(await criteria(), ["all", 0])).toEqual(staff);
    const mark = markOf(await read("criteria/all.0/removal"));
    await write(freeStartTree());
    expect(to(await post("criteria/all.0/removal", { mark }))).toBe("criteria?stale=1");
    expect(await criteria()).toEqual(before);
  });

  it("take a condition in: its fact first, then comparison, value and clause", async () => {
    const chosen = await press("criteria/top/fact?add=any", { fact: "areaM2" });
    expect(to(chosen)).toBe("criteria/all.3.any.0?of=areaM2");
    expect(getAt(await criteria(), ["all", 3])).toEqual({ any: [{ fact: "areaM2", comparison: "atLeast" }] });
    expect(await read("criteria")).toContain("a condition that is not finished yet");
    const name = (field: string) => `criteria.all[3].any[0].${field}`;
    const page = "criteria/all.3.any.0?of=areaM2";
    const typed = { [name("comparison")]: "atMost", [name("value")]: "１００ m2", [name("clause")]: "staff" };
    expect(to(await press(page, { ...typed, do: "save" }))).toBe(`${page}&notice=saved`);
    expect(getAt(await criteria(), ["all", 3, "any", 0])).toEqual({
      fact: "areaM2",
      comparison: "atMost",
      value: "100",
      clause: "staff",
    });
    expect((await press("criteria/top/fact?add=any", { fact: "shoeSize" })).status).toBe(422);
  });

  it("keep a value that cannot be read as it was typed, and say so at its field", async () => {
    const page = "criteria/all.1?of=insuredStaff";
    await press(page, { "criteria.all[1].value": "two", do: "save" });
    expect(getAt(await criteria(), ["all", 1, "value"])).toBe("two");
    expect(await read(page)).toMatch(
      /id="criteria.all\[1\].value"[^>]*value="two"|value="two"[^>]*id="criteria.all\[1\].value"/,
    );
    expect(await read("criteria")).toContain("Give a number");
  });

  it("take values that hold from days on", async () => {
    const page = "criteria/all.1?of=insuredStaff";
    await press(page, { "criteria.all[1].value": "3", do: "add:criteria.all[1].value.dated" });
    expect(getAt(await criteria(), ["all", 1, "value"])).toEqual({ dated: [{ value: 3 }] });
    await press(page, { "criteria.all[1].value.dated[0].from": "2026-01-01", do: "save" });
    expect(getAt(await criteria(), ["all", 1, "value"])).toEqual({ dated: [{ from: "2026-01-01", value: 3 }] });
    expect(await read("criteria")).toContain("From 1 January 2026 the number of employees");
  });

  it("follow a condition that others moved, and never write over another in its place", async () => {
    const page = "criteria/all.1?of=insuredStaff";
    const mark = markOf(await read(page));
    const typed = { mark, "criteria.all[1].value": "9", do: "save" };
    await press("criteria", { do: "up:all.1" });
    await post(page, typed);
    expect(getAt(await criteria(), ["all", 0, "value"])).toBe(9);
    await write(setAt(freeStartTree(), ["criteria", "all", 1], getAt(before, ["all", 2])));
    const gone = await post(page, typed);
    expect(decodeURIComponent(to(gone).replaceAll("+", " "))).toBe("criteria?typed=Value: 9");
    expect(await read("criteria?typed=Value:+9")).toContain("You had typed: Value: 9");
    expect(getAt(await criteria(), ["all", 1, "value"])).toBe(false);
  });

  it("show both when two people changed the same condition", async () => {
    const page = "criteria/all.1?of=insuredStaff";
    const mark = markOf(await read(page));
    await write(setAt(freeStartTree(), ["criteria", "all", 1, "value"], 7));
    const late = await post(page, { mark, "criteria.all[1].value": "9", do: "save" });
    expect(late.status).toBe(409);
    expect(await late.text()).toMatch(/Value.*9.*7/s);
    expect(getAt(await criteria(), ["all", 1, "value"])).toBe(7);
  });
});

describe("the cases of a version", () => {
  it("are added, written, tried and removed", async () => {
    expect(to(await press("fixtures", {}))).toBe("fixtures/1");
    await press("fixtures/1", {
      "[0].name": "Too few",
      "[0].on": "2026-06-01",
      "[0].expected": "met",
      do: "save",
      "[0].facts.companyKind": "notYetRegistered",
      "[0].facts.insuredStaff": "1",
      "[0].facts.abnormalOperation": "no",
    });
    expect((await stored()).fixtures).toEqual([
      {
        name: "Too few",
        on: "2026-06-01",
        expected: "met",
        facts: { companyKind: "notYetRegistered", insuredStaff: 1, abnormalOperation: false },
      },
    ]);
    const page = await read("fixtures");
    for (const words of [
      "Not as expected",
      "Came out: Not met",
      "1 case, 0 as expected",
      "Staff with social insurance: 1",
    ])
      expect(page).toContain(words);
    expect(to(await press("fixtures/1/removal", {}))).toBe("fixtures?notice=removed");
    expect((await stored()).fixtures).toEqual([]);
  });

  it("come and go once, though the button is pressed twice", async () => {
    const twice = { mark: markOf(await read("fixtures")) };
    for (const answer of [await post("fixtures", twice), await post("fixtures", twice)])
      expect(to(answer)).toBe("fixtures/1");
    expect((await stored()).fixtures).toHaveLength(1);
    const removal = { mark: markOf(await read("fixtures/1/removal")) };
    for (const answer of [await post("fixtures/1/removal", removal), await post("fixtures/1/removal", removal)])
      expect(to(answer)).toBe("fixtures?notice=removed");
    expect((await stored()).fixtures).toEqual([]);
  });

  it("keep what cannot be read, and are refused over what somebody else wrote meanwhile", async () => {
    const one = { name: "One", on: "2026-06-01", facts: {}, expected: "unknown" };
    await write(freeStartTree(), [one]);
    await press("fixtures/1", { "[0].facts.insuredStaff": "many", do: "save" });
    expect(getAt((await stored()).fixtures as Tree, [0, "facts", "insuredStaff"])).toBe("many");
    const mark = markOf(await read("fixtures/1"));
    await write(freeStartTree(), [{ ...one, name: "Theirs" }]);
    const late = await post("fixtures/1", { mark, "[0].name": "Mine", do: "save" });
    expect(late.status).toBe(409);
    expect(await late.text()).toMatch(/Mine.*Theirs/s);
  });
});
