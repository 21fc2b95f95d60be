import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Criterion } from "~/domain/program/criteria/criterion";
import { getAt, type Tree } from "~/domain/kernel/draft-tree";
import { evaluate } from "~/domain/program/criteria/evaluate";
import type { Facts } from "~/domain/program/criteria/facts";
import { logicSteps, readStepCode, rearrange, stepCode, stepsAt } from "~/domain/program/criteria/logic-operations";
import {
  addPart,
  codeOfPath,
  conditionsIn,
  type LogicNode,
  nodeAt,
  numberOf,
  outlineOf,
  pathOfCode,
  removeNode,
} from "~/domain/program/criteria/logic-tree";
import { criterion } from "~/forms/program/criterion";
import { criterionTree, factCriterion } from "./arbitraries";

const treeOf = (of: Criterion): Tree => JSON.parse(JSON.stringify(of)) as Tree;
const nodesIn = (node: LogicNode): LogicNode[] => [
  node,
  ...(node.kind === "condition" ? [] : node.kind === "not" ? nodesIn(node.part) : node.parts.flatMap(nodesIn)),
];
const anyTree = criterionTree.map(treeOf);
const treeAndNode = anyTree.chain((tree) =>
  fc.constantFrom(...nodesIn(outlineOf(tree))).map((node) => [tree, node] as const),
);
const leavesOf = (tree: Tree | undefined): string[] =>
  tree === undefined
    ? []
    : conditionsIn(outlineOf(tree))
        .map(({ condition }) => JSON.stringify(condition))
        .sort();

/** A tree of letters: `&` all, `|` any, `!` not. */
const tree: Tree = { all: ["a", { any: ["b", { all: ["c", "d"] }] }, { not: "e" }, { not: { any: ["f", "g"] } }] };
const written = (of: Tree | undefined): string => {
  if (of === undefined) return "";
  const node = outlineOf(of);
  if (node.kind === "condition") return String(node.condition);
  const inner = (part: LogicNode) => written(getAt(of, part.path));
  if (node.kind === "not") return `!${inner(node.part)}`;
  return `(${node.parts.map(inner).join(node.kind === "all" ? "&" : "|")})`;
};
const after = (code: string): string | null => {
  const read = readStepCode(tree, code);
  const done = read && rearrange(tree, read.step, read.path);
  return done && written(done.tree);
};

describe("steps with a tree of all, any and not", () => {
  it("are taken where they were asked for", () => {
    expect(written(tree)).toBe("(a&(b|(c&d))&!e&!(f|g))");
  });

  it.each([
    ["up:all.1", "((b|(c&d))&a&!e&!(f|g))"],
    ["down:all.0", "((b|(c&d))&a&!e&!(f|g))"],
    ["up:all.0", null],
    ["down:all.3", null],
    ["enterAfter:all.0", "((a|b|(c&d))&!e&!(f|g))"],
    ["enterBefore:all.2", "(a&(b|(c&d)|!e)&!(f|g))"],
    ["enterBefore:all.1", null],
    ["leave:all.1.any.0", "(a&((c&d))&b&!e&!(f|g))"],
    ["leave:all.1.any.1.all.1", "(a&(b|(c)|d)&!e&!(f|g))"],
    ["leave:all.0", null],
    ["leave:all.3.not.any.0", null],
    ["negate:all.0", "(!a&(b|(c&d))&!e&!(f|g))"],
    ["negate:all.2", "(a&(b|(c&d))&e&!(f|g))"],
    ["negate:all.2.not", "(a&(b|(c&d))&e&!(f|g))"],
    ["wrapAll:all.0", "((a)&(b|(c&d))&!e&!(f|g))"],
    ["wrapAny:top", "((a&(b|(c&d))&!e&!(f|g)))"],
    ["swapKind:all.1", "(a&(b&(c&d))&!e&!(f|g))"],
    ["swapKind:all.0", null],
    ["dissolve:all.1", null],
    ["dissolve:top", null],
    ["remove:all.1.any.1.all.0", "(a&(b|(d))&!e&!(f|g))"],
    ["remove:all.2.not", "(a&(b|(c&d))&!(f|g))"],
    ["remove:all.3", "(a&(b|(c&d))&!e)"],
    ["remove:top", ""],
    ["remove:all", null],
    ["remove:all.9", null],
    ["explode:all.0", null],
  ])("%s gives %s", (code, expected) => {
    expect(after(code)).toBe(expected);
  });

  it("a group gives its parts to one of its own kind, and one around a single part gives way", () => {
    const nested: Tree = { all: ["a", { all: ["b", "c"] }, { any: ["d"] }] };
    expect(written(rearrange(nested, "dissolve", ["all", 1])?.tree)).toBe("(a&b&c&(d))");
    expect(written(rearrange(nested, "dissolve", ["all", 2])?.tree)).toBe("(a&(b&c)&d)");
  });

  it("a group that the last part leaves goes with it", () => {
    const nested: Tree = { all: ["a", { any: ["b"] }, "c"] };
    expect(rearrange(nested, "leave", ["all", 1, "any", 0])).toEqual({
      tree: { all: ["a", "b", "c"] },
      at: ["all", 1],
    });
    expect(written(removeNode({ all: ["a", { not: { any: ["b"] } }] }, ["all", 1, "not", "any", 0]))).toBe("(a)");
    expect(removeNode({ any: ["a"] }, ["any", 0])).toBeUndefined();
  });

  it("keep the tree well-formed and, but for removal, every condition", () => {
    fc.assert(
      fc.property(treeAndNode, fc.constantFrom(...logicSteps), ([from, node], step) => {
        const done = rearrange(from, step, node.path);
        if (!done) return;
        if (done.tree !== undefined) {
          expect(criterion.safeParse(done.tree).success).toBe(true);
          expect(nodeAt(done.tree, done.at)).not.toBeNull();
        }
        if (step === "remove") {
          const removed = leavesOf(getAt(from, node.path));
          expect(leavesOf(done.tree).length).toBe(leavesOf(from).length - removed.length);
        } else expect(leavesOf(done.tree)).toEqual(leavesOf(from));
        if (["up", "down", "enterBefore", "enterAfter", "leave"].includes(step))
          expect(getAt(done.tree, done.at)).toEqual(getAt(from, node.path));
      }),
    );
  });

  it("leave the meaning where they only rearrange it, and turn it where they negate", () => {
    const facts: Facts = { subletting: { value: true, source: "answer", asOf: "2026-01-01" } };
    const truth = (of: Tree | undefined) => evaluate(of as unknown as Criterion, facts, "2026-06-01").truth;
    fc.assert(
      fc.property(treeAndNode, ([from, { path }]) => {
        for (const step of ["up", "down", "wrapAll", "wrapAny", "dissolve"] as const) {
          const done = rearrange(from, step, path);
          if (done) expect(truth(done.tree)).toBe(truth(from));
        }
        const opposite = { met: "notMet", notMet: "met", unknown: "unknown" } as const;
        expect(truth(rearrange(from, "negate", [])?.tree)).toBe(opposite[truth(from)]);
      }),
    );
  });

  it("can be taken back", () => {
    fc.assert(
      fc.property(treeAndNode, ([from, { path }]) => {
        const back = { up: "down", down: "up", negate: "negate", wrapAll: "dissolve", wrapAny: "dissolve" } as const;
        for (const [step, undo] of Object.entries(back) as [keyof typeof back, (typeof back)[keyof typeof back]][]) {
          const done = rearrange(from, step, path);
          // Of two negations in a row one is taken off each time.
          if (step === "negate" && JSON.stringify(from).includes('{"not":{"not":')) continue;
          if (done?.tree !== undefined) expect(rearrange(done.tree, undo, done.at)?.tree).toEqual(from);
        }
      }),
    );
  });

  it("are offered only where they can be taken", () => {
    expect(stepsAt(tree, ["all", 0])).toEqual(["down", "enterAfter", "negate", "wrapAll", "wrapAny", "remove"]);
    expect(stepsAt({ all: [] }, [])).toEqual(["negate", "wrapAll", "wrapAny", "remove"]);
    expect(stepCode("up", ["all", 1])).toBe("up:all.1");
  });
});

describe("places of a tree of all, any and not", () => {
  it("have codes that lead back to them, and no other code leads anywhere", () => {
    fc.assert(
      fc.property(treeAndNode, ([from, { path }]) => {
        expect(pathOfCode(from, codeOfPath(path))).toEqual(path);
      }),
    );
    for (const code of [
      "",
      "all",
      "all.00",
      "all.-1",
      "all.4",
      "top.all.0",
      "not",
      "toString",
      "all.0.length",
      "all.1e0",
    ])
      expect(pathOfCode(tree, code)).toBeNull();
  });

  it("have numbers as people count", () => {
    expect(numberOf(["all", 3, "not", "any", 1])).toBe("4.2");
    expect(numberOf([])).toBe("");
  });

  it("take parts in: behind those of a group, and beside what stands alone", () => {
    expect(addPart({ any: ["a"] }, [], "b")).toEqual({ tree: { any: ["a", "b"] }, at: ["any", 1] });
    expect(addPart("a", [], "b")).toEqual({ tree: { all: ["a", "b"] }, at: ["all", 1] });
    expect(written(addPart({ not: "a" }, ["not"], "b").tree)).toBe("!(a&b)");
    fc.assert(
      fc.property(treeAndNode, factCriterion.map(treeOf), ([from, { path }], part) => {
        const added = addPart(from, path, part);
        expect(criterion.safeParse(added.tree).success).toBe(true);
        expect(getAt(added.tree, added.at)).toEqual(part);
        expect(leavesOf(added.tree)).toEqual([...leavesOf(from), JSON.stringify(part)].sort());
      }),
    );
  });
});
