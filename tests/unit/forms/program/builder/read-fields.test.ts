import { describe, expect, it } from "vitest";
import type { Tree } from "~/domain/kernel/draft-tree";
import { withoutLeft } from "~/domain/program/draft/left-forms";
import type { Field } from "~/forms/program/builder/field";
import { fieldTexts } from "~/forms/program/builder/inputs";
import { anchorAfter, operate, parseOperation } from "~/forms/program/builder/list-operation";
import { readFields, unknownNames } from "~/forms/program/builder/read-fields";
import { reshape } from "~/forms/program/builder/reshape";

const fields: Field[] = [
  { kind: "localized", path: ["name"] },
  { kind: "longLocalized", path: ["help"], optional: true },
  { kind: "money", path: ["cap"], optional: true },
  { kind: "slug", path: ["group"], optional: true, emptyAs: null },
  {
    kind: "variant",
    path: ["window"],
    variants: [
      { value: "always", is: isKind("always"), make: () => ({ kind: "always" }), fields: [] },
      {
        value: "range",
        is: isKind("range"),
        make: () => ({ kind: "range" }),
        fields: [{ kind: "date", path: ["window", "from"] }],
      },
    ],
  },
  {
    kind: "list",
    path: ["rows"],
    blank: {},
    repeats: true,
    entry: (path) => [
      { kind: "count", path: [...path, "n"] },
      { kind: "list", path: [...path, "words"], blank: "", entry: (word) => [{ kind: "line", path: word }] },
    ],
  },
];

function isKind(kind: string) {
  return (value: Tree | undefined) => JSON.stringify(value ?? null).includes(`"kind":"${kind}"`);
}

const tree: Tree = {
  name: { en: "A", "zh-CN": "甲", ja: "ア" },
  help: { en: "H", "zh-CN": "助" },
  cap: 100,
  group: "rent",
  window: { kind: "range", from: "2026-01-01" },
  rows: [{ n: 1, words: ["x"] }, { n: "soon" }],
  other: true,
};

const posted = (texts: Readonly<Record<string, string>>): FormData => {
  const form = new FormData();
  for (const [name, text] of Object.entries(texts)) form.append(name, text);
  return form;
};

const typing = (texts: Readonly<Record<string, string>>, from: Tree = tree): Tree =>
  readFields(fields, posted({ ...fieldTexts(fields, from), ...texts }), from);

describe("reading what was posted for fields", () => {
  it("gives the same tree for the form as it was shown", () => {
    expect(typing({})).toEqual(tree);
  });

  it("removes what was emptied where it may be absent, and says null where that is the word for nothing", () => {
    const read = typing({ "help.en": "", "help.zh-CN": " ", cap: "", group: "", "name.ja": "" });
    expect(read).toEqual({ ...without(tree, "help", "cap"), group: null, name: { en: "A", "zh-CN": "甲" } });
  });

  it("keeps a needed text that was emptied as an empty place, so that its problem has a field", () => {
    expect(typing({ "name.en": "", "name.zh-CN": "", "name.ja": "" })).toMatchObject({ name: {} });
  });

  it("keeps what cannot be read as it was typed, and leaves what was not posted", () => {
    expect(readFields(fields, posted({ cap: "a lot", "rows[1].n": "三" }), tree)).toEqual({
      ...(tree as object),
      cap: "a lot",
      rows: [{ n: 1, words: ["x"] }, { n: "三" }],
    });
  });

  it("keeps what was typed into a form that is left, and brings it back when that is chosen again", () => {
    const always = typing({ window: "always", "window.from": "2026-05-05" });
    expect(withoutLeft(always)).toEqual({ ...(tree as object), window: { kind: "always" } });
    expect(typing({}, always)).toEqual(always);
    expect(fieldTexts(fields, always)).toMatchObject({ window: "always", "window.from": "2026-05-05" });
    const range = { kind: "range", from: "2026-05-05" };
    expect(typing({ window: "range" }, always)).toEqual({ ...(tree as object), window: range });
  });

  it("takes the fields of a form from the post that chooses it, and leaves what was typed beside another", () => {
    const always = { ...(tree as object), window: { kind: "always" } };
    expect(typing({ window: "range", "window.from": "2026-05-06" }, always)).toMatchObject({
      window: { kind: "range", from: "2026-05-06" },
    });
    const beside = typing({ "window.from": "2026-05-07" }, always);
    expect(withoutLeft(beside)).toEqual(always);
    expect(typing({ window: "range" }, beside)).toMatchObject({ window: { kind: "range", from: "2026-05-07" } });
    expect(typing({ "window.from": "" }, beside)).toEqual(always);
  });

  it("keeps the place of an emptied entry of a list of words", () => {
    expect(typing({ "rows[0].words[0]": "" })).toMatchObject({ rows: [{ n: 1, words: [""] }, { n: "soon" }] });
  });

  it("names what the page does not have", () => {
    const form = posted({ "name.en": "A", "rows[2].n": "3", zone: "x", mark: "m" });
    expect(unknownNames(fields, form, tree, ["mark"])).toEqual(["rows[2].n", "zone"]);
  });
});

describe("buttons of lists", () => {
  const press = (text: string) => {
    const operation = parseOperation(text, new FormData());
    const done = operation && operate(fields, operation, tree);
    return done && { tree: done, anchor: anchorAfter(operation, done) };
  };

  it("add, remove and move entries, of lists within entries too", () => {
    expect(press("add:rows")).toMatchObject({ anchor: "rows[2]-entry", tree: { rows: [{ n: 1 }, { n: "soon" }, {}] } });
    expect(press("remove:rows:0")).toMatchObject({ anchor: "rows", tree: { rows: [{ n: "soon" }] } });
    expect(press("up:rows:1")).toMatchObject({ anchor: "rows[0]-entry", tree: { rows: [{ n: "soon" }, { n: 1 }] } });
    expect(press("down:rows:1")).toMatchObject({ anchor: "rows[1]-entry", tree });
    expect(press("repeat:rows")).toMatchObject({
      anchor: "rows[2]-entry",
      tree: { rows: [{ n: 1 }, {}, { n: "soon" }] },
    });
    expect(press("add:rows[1].words")).toMatchObject({ tree: { rows: [{ n: 1 }, { n: "soon", words: [""] }] } });
  });

  it.each([
    "add:other",
    "remove:rows:2",
    "up:name:0",
    "remove:rows",
    "drop:rows:0",
    "repeat:rows[1].words",
    "copy:name",
    "add:rows:1",
    "up:rows:-1",
    "save",
  ])("are refused when they say %s", (text) => {
    expect(press(text)).toBeNull();
  });
});

describe("a form over another version of the tree", () => {
  it("is read whole, with as many entries as it had", () => {
    const shorter = { ...(tree as object), rows: [] };
    const form = posted(fieldTexts(fields, tree));
    expect(readFields(fields, form, reshape(fields, form, shorter))).toEqual(tree);
    const empty = posted(fieldTexts(fields, shorter));
    expect(readFields(fields, empty, reshape(fields, empty, tree))).toEqual(shorter);
  });
});

function without(from: Tree, ...names: string[]): object {
  return Object.fromEntries(Object.entries(from as object).filter(([name]) => !names.includes(name)));
}

describe("some of a few", () => {
  const sectors: Field = { kind: "choices", path: ["sectors"], options: [{ value: "a" }, { value: "b" }] };
  const marking = (from: Tree, ...marked: string[]): Tree => {
    const form = new FormData();
    for (const value of ["", ...marked]) form.append("sectors", value);
    return readFields([sectors], form, from);
  };

  it("are kept as a list, and go when none is marked", () => {
    expect(marking({ sectors: ["a"] }, "a", "b")).toEqual({ sectors: ["a", "b"] });
    expect(marking({}, "b")).toEqual({ sectors: ["b"] });
    expect(marking({ sectors: ["a"] })).toEqual({});
    expect(readFields([sectors], new FormData(), { sectors: ["a"] })).toEqual({ sectors: ["a"] });
  });

  it("stay as they are written when the marks say the same", () => {
    for (const from of [{ sectors: "a" }, { sectors: ["a"] }]) expect(marking(from, "a")).toEqual(from);
    expect(marking({ sectors: ["b", "a"] }, "a", "b")).toEqual({ sectors: ["b", "a"] });
    expect(marking({ sectors: ["odd"] }, "odd")).toEqual({ sectors: ["odd"] });
  });
});
