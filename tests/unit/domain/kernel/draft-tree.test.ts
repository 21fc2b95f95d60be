import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  getAt,
  insertAt,
  listAt,
  moveEntry,
  nameOfPath,
  pathOfName,
  setAt,
  type Tree,
  type TreePath,
} from "~/domain/kernel/draft-tree";

const tree: Tree = { name: { en: "A" }, steps: [{ key: "one" }, { key: "two" }, { key: "three" }] };
const key = fc.stringMatching(/^[a-z][A-Za-z0-9-]{0,5}$/);
const paths: fc.Arbitrary<TreePath> = fc
  .tuple(key, fc.array(fc.oneof(key, fc.nat({ max: 4 })), { maxLength: 4 }))
  .map(([first, rest]) => [first, ...rest]);

describe("places of a draft", () => {
  it("are read, and are nothing where the tree has another shape", () => {
    expect(getAt(tree, ["steps", 1, "key"])).toBe("two");
    expect(getAt(tree, ["steps", "length"])).toBeUndefined();
    expect(getAt(tree, ["name", "toString"])).toBeUndefined();
    expect(listAt(tree, ["name"])).toEqual([]);
  });

  it("hold what was put there, and leave the rest as it was", () => {
    fc.assert(
      fc.property(paths, fc.string(), (path, value) => {
        const after = setAt(tree, path, value);
        expect(getAt(after, path)).toBe(value);
        if (path[0] !== "name") expect(getAt(after, ["name"])).toEqual({ en: "A" });
      }),
    );
  });

  it("are removed: a name from its branch, an entry from its list", () => {
    expect(setAt(tree, ["name", "en"], undefined)).toEqual({ ...(tree as object), name: {} });
    expect(listAt(setAt(tree, ["steps", 0], undefined), ["steps"])).toEqual([{ key: "two" }, { key: "three" }]);
    expect(setAt(tree, ["not", "there", 3], undefined)).toEqual(tree);
  });

  it("take entries in, and let them change places with their neighbour", () => {
    const keys = (changed: Tree) => listAt(changed, ["steps"]).map((step) => getAt(step, ["key"]));
    expect(keys(insertAt(tree, ["steps"], 1, { key: "new" }))).toEqual(["one", "new", "two", "three"]);
    expect(keys(moveEntry(tree, ["steps"], 2, -1))).toEqual(["one", "three", "two"]);
    expect(keys(moveEntry(tree, ["steps"], 2, 1))).toEqual(["one", "two", "three"]);
  });

  it("have names that lead back to them", () => {
    expect(nameOfPath(["benefit", "terms", "tiers", 0, "months"])).toBe("benefit.terms.tiers[0].months");
    fc.assert(
      fc.property(paths, (path) => {
        expect(pathOfName(nameOfPath(path))).toEqual(path);
      }),
    );
  });
});
