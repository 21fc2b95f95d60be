import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareContents } from "~/domain/program/draft/compare-contents";
import type { ContentChange } from "~/domain/program/draft/compare-trees";
import { getAt, insertAt, moveEntry, nameOfPath, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { seededPrograms } from "../../../../../prisma/seed/programs";
import { cityPremises } from "../../../../../prisma/seed/programs/city-premises";
import { freeStart } from "../../../../../prisma/seed/programs/free-start";

const treeOf = (content: unknown) => JSON.parse(JSON.stringify(content)) as Tree;
const free = treeOf(freeStart.content);
const city = treeOf(cityPremises.content);

const short = ({ kind, before, after }: ContentChange): string =>
  [kind, before && nameOfPath(before.path), after && nameOfPath(after.path)].filter(Boolean).join(" ");

/** What differs, in short: the kind, and the places before and after. */
const changes = (before: Tree, after: Tree): string[] =>
  compareContents(before, after)
    .filter(({ kind }) => kind !== "same")
    .map(short);

describe("comparing two versions", () => {
  it.each<[string, Tree, string[]]>([
    ["a text in one language", setAt(free, ["name", "en"], "Free"), ["changed name.en name.en"]],
    [
      "a number within a stretch, by place",
      setAt(free, ["benefit", "terms", "tiers", 1, "months"], 24),
      ["changed benefit.terms.tiers[1].months benefit.terms.tiers[1].months"],
    ],
    [
      "another stretch of time",
      insertAt(free, ["benefit", "terms", "tiers"], 3, { months: 6, share: "0.3" }),
      ["added benefit.terms.tiers[3]"],
    ],
    [
      "a cap that is gone",
      setAt(free, ["benefit", "terms", "totalCapFen"], null),
      ["removed benefit.terms.totalCapFen"],
    ],
    ["nothing written as null", setAt(free, ["benefit", "terms", "until"], null), []],
    [
      "a document, by its key",
      insertAt(free, ["documents"], 0, { key: "plan", name: { en: "Plan", "zh-CN": "计划" }, requiredWhen: "always" }),
      ["added documents[0]"],
    ],
    ["the order of documents", moveEntry(free, ["documents"], 0, 1), ["moved documents[0] documents[1]"]],
    [
      "when a document is asked for, as a whole",
      setAt(free, ["documents", 0, "requiredWhen"], { question: "otherSupport", equals: true }),
      ["changed documents[0].requiredWhen documents[0].requiredWhen"],
    ],
  ])("shows %s", (_, after, expected) => {
    expect(changes(free, after)).toEqual(expected);
  });

  it("knows a question by its key, through the whole form", () => {
    const question = getAt(free, ["steps", 0, "questions", 0]) ?? null;
    const elsewhere = setAt(setAt(free, ["steps", 0, "questions"], []), ["steps", 1, "questions", 3], question);
    expect(changes(free, elsewhere)).toEqual(["moved steps[0].questions[0] steps[1].questions[3]"]);
    const changed = setAt(elsewhere, ["steps", 1, "questions", 3, "required"], false);
    expect(changes(free, changed)).toEqual([
      "moved steps[0].questions[0] steps[1].questions[3]",
      "changed steps[0].questions[0].required steps[1].questions[3].required",
    ]);
  });

  it("shows a page and its questions one by one", () => {
    const page = { key: "more", title: { en: "More", "zh-CN": "更多" }, questions: [{ key: "extra", kind: "yesNo" }] };
    const after = insertAt(free, ["steps"], 1, page);
    expect(changes(free, after)).toEqual(["added steps[1]", "added steps[1].questions[0]"]);
    expect(changes(after, free)).toEqual(["removed steps[1]", "removed steps[1].questions[0]"]);
    const [added] = compareContents(free, after).filter(({ kind }) => kind === "added");
    expect(added?.after?.value).toEqual({ key: "more", title: page.title });
  });

  it("compares options by their value", () => {
    const options: TreePath = ["steps", 0, "questions", 0, "options"];
    const other = { value: "other", label: { en: "Other", "zh-CN": "其他" } };
    const more = insertAt(city, options, 2, other);
    expect(changes(city, more)).toEqual(["added steps[0].questions[0].options[2]"]);
    expect(changes(city, setAt(city, [...options, 1], undefined))).toEqual([
      "removed steps[0].questions[0].options[1]",
    ]);
  });

  it.each<[string, Tree, string[]]>([
    [
      "a value that changed",
      setAt(free, ["criteria", "all", 1, "value"], 3),
      ["changed criteria.all[1] criteria.all[1]"],
    ],
    [
      "one deep in the tree",
      setAt(free, ["criteria", "all", 0, "any", 1, "all", 0, "value"], 36),
      ["changed criteria.all[0].any[1].all[0] criteria.all[0].any[1].all[0]"],
    ],
    [
      "one more",
      insertAt(free, ["criteria", "all"], 0, { fact: "areaM2", comparison: "atMost", value: "100", clause: "zone" }),
      ["added criteria.all[0]"],
    ],
    ["another order, which says the same", moveEntry(free, ["criteria", "all"], 0, 1), []],
    [
      "another kind of tree, as a whole",
      setAt(free, ["criteria", "all", 2], {
        not: { fact: "subletting", comparison: "is", value: true, clause: "zone" },
      }),
      ["added criteria.all[2]", "removed criteria.all[2]"],
    ],
  ])("shows of the criteria %s", (_, after, expected) => {
    expect(changes(free, after)).toEqual(expected);
  });

  it("knows a condition that others joined", () => {
    const only = { fact: "subletting", comparison: "is", value: false, clause: "zone" };
    const more = { all: [{ ...only, fact: "exportsAbroad" }, only] };
    const [one, several] = [setAt(free, ["criteria"], only), setAt(free, ["criteria"], more)];
    expect(changes(one, several)).toEqual(["added criteria.all[0]"]);
    expect(changes(several, one)).toEqual(["removed criteria.all[0]"]);
    expect(changes(several, setAt(several, ["criteria"], { any: more.all }))).toEqual(["changed criteria criteria"]);
  });

  it("takes drafts as they were typed", () => {
    const broken = setAt(setAt(free, ["stepWorkingDays"], "soon"), ["documents", 0, "key"], undefined);
    expect(changes(free, broken)).toEqual(["changed stepWorkingDays stepWorkingDays", "removed documents[0].key"]);
    const twins = insertAt(free, ["steps", 0, "questions"], 1, { key: "abnormalOperation", kind: "yesNo" });
    expect(changes(free, twins)).toEqual([
      "added steps[0].questions[0]",
      "added steps[0].questions[1]",
      "removed steps[0].questions[0]",
    ]);
  });
});

/** The places of all single values of a tree. */
const leaves = (tree: Tree, path: TreePath = []): TreePath[] => {
  if (typeof tree !== "object" || tree === null) return [path];
  return Object.entries(tree).flatMap(([name, value]) =>
    leaves(value as Tree, [...path, Array.isArray(tree) ? Number(name) : name]),
  );
};

const contents = seededPrograms.map(({ content }) => treeOf(content));
const anyContent = fc.nat({ max: contents.length - 1 });
const contentAt = (i: number): Tree => contents[i] ?? null;
const anyEdit = fc.tuple(fc.nat(), fc.constantFrom<Tree>("changed", 7, false));

/** A content with some of its values changed. */
const edited = fc.tuple(anyContent, fc.array(anyEdit, { maxLength: 6 }));
const versionsOf = ([i, edits]: [number, [number, Tree][]]) => {
  const content = contentAt(i);
  const after = edits.reduce((tree, [at, value]) => {
    const places = leaves(tree);
    return setAt(tree, places[at % places.length] ?? [], value);
  }, content);
  return { content, after };
};

describe("every comparison", () => {
  it("of a version with itself finds everything the same", () => {
    for (const content of contents) expect(changes(content, content)).toEqual([]);
  });

  it("finds something exactly where something was changed", () => {
    fc.assert(
      fc.property(anyContent, anyEdit, (i, [at, value]) => {
        const content = contentAt(i);
        const places = leaves(content);
        const place = places[at % places.length] ?? [];
        const after = setAt(content, place, value);
        const rows = compareContents(content, after).filter(({ kind }) => kind !== "same");
        const covers = (path: TreePath | undefined) => path !== undefined && path.every((step, i) => step === place[i]);
        if (getAt(content, place) === value) return rows.length === 0;
        return rows.length > 0 && rows.every(({ before, after: now }) => covers(before?.path) || covers(now?.path));
      }),
      { numRuns: 150 },
    );
  });

  it("shows each place of both versions once", () => {
    fc.assert(
      fc.property(edited, (made) => {
        const { content, after } = versionsOf(made);
        const rows = compareContents(content, after).filter(({ kind }) => kind !== "moved");
        for (const [side, tree] of [
          ["before", content],
          ["after", after],
        ] as const) {
          const shown = rows.flatMap((row) => row[side] ?? []);
          const values = shown.flatMap(({ path, value }) => leaves(value, path).map(nameOfPath));
          const expected = leaves(tree).filter((path) => getAt(tree, path) !== null && !empty(getAt(tree, path)));
          const named = new Set(values);
          expect(expected.map(nameOfPath).filter((name) => !named.has(name))).toEqual([]);
          expect(named.size).toBe(values.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("turned round says the opposite", () => {
    const mirrored = { added: "removed", removed: "added", changed: "changed", moved: "moved", same: "same" } as const;
    fc.assert(
      fc.property(edited, (made) => {
        const { content, after } = versionsOf(made);
        const there = compareContents(content, after).filter(({ kind }) => kind !== "moved");
        const back = compareContents(after, content).filter(({ kind }) => kind !== "moved");
        const turned = back.map(({ kind, before, after: later }) =>
          short({ kind: mirrored[kind], before: later, after: before }),
        );
        expect(there.map(short).sort()).toEqual(turned.sort());
      }),
      { numRuns: 60 },
    );
  });
});

function empty(tree: Tree | undefined): boolean {
  return typeof tree === "object" && tree !== null && Object.keys(tree).length === 0;
}
