import { nameOfPath, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { type LogicStep, stepCode, stepsAt } from "~/domain/program/criteria/logic-operations";
import {
  codeOfPath,
  conditionsIn,
  type LogicNode,
  nodeAt,
  numberOf,
  outlineOf,
} from "~/domain/program/criteria/logic-tree";
import type { ContentProblem } from "~/forms/program/check-questions";
import { errorText } from "~/i18n/error-text";
import { asSentence } from "~/i18n/sentence";
import type { T } from "~/i18n/types";
import type { LogicNodeView } from "~/ui/program/builder/logic-view";

export interface OutlineGiven {
  readonly t: T<"builder">;
  /** The tree, and where it stands in the content. */
  readonly root: Tree;
  readonly base: TreePath;
  /** Address of the page that shows it. */
  readonly href: string;
  readonly editable: boolean;
  /** The page below a node's address on which a part of it is begun. */
  readonly adds: "fact" | "question";
  readonly problems: readonly ContentProblem[];
  /** A condition in words, as part of a sentence. */
  readonly say: (condition: Tree) => string;
  readonly noteOf?: (condition: Tree) => string | null;
  /** What is added to the address of a condition, so that its form can tell whether it is still the same. */
  readonly identify?: (condition: Tree) => string;
}

const labelOf = ({ t }: OutlineGiven, step: LogicStep, node: LogicNode, negated: boolean): string => {
  if (step === "swapKind") return node.kind === "all" ? t("step.toAny") : t("step.toAll");
  return step === "negate" && negated ? t("step.affirm") : t(`step.${step}`);
};

/** The steps of a node; those of a negation stand for what it negates, whose own are added. */
const stepsOf = (given: OutlineGiven, outer: LogicNode, inner: LogicNode): LogicNodeView["steps"] => {
  if (!given.editable || conditionsIn(inner).length === 0) return [];
  const { root, href } = given;
  const own =
    outer === inner ? [] : stepsAt(root, inner.path).filter((step) => ["swapKind", "dissolve"].includes(step));
  const all = [
    ...stepsAt(root, outer.path).map((step) => ({ step, path: outer.path })),
    ...own.map((step) => ({ step, path: inner.path })),
  ];
  const several = conditionsIn(inner).length > 1;
  return all.map(({ step, path }) => ({
    value: stepCode(step, path),
    label: labelOf(given, step, inner, outer !== inner),
    href: step === "remove" && several ? `${href}/${codeOfPath(path)}/removal` : null,
  }));
};

const problemsAt = ({ t, base, problems }: OutlineGiven, node: LogicNode, deep: boolean): string[] => {
  const place = nameOfPath([...base, ...node.path]);
  const own = problems.filter(({ path }) => {
    const name = nameOfPath(path);
    return (
      name === place ||
      (deep ? name.startsWith(`${place}.`) : node.kind !== "condition" && name === `${place}.${node.kind}`)
    );
  });
  return [...new Set(own.map(({ message }) => errorText(t, message)))];
};

const saidOf = ({ t, say }: OutlineGiven, condition: Tree, negated: boolean): string =>
  asSentence(negated ? t("logic.negated", { part: say(condition) }) : say(condition));

const viewOf = (given: OutlineGiven, outer: LogicNode): LogicNodeView => {
  // A negation and what it negates read as one, unless that is a negation too.
  const inner = outer.kind === "not" && outer.part.kind !== "not" ? outer.part : outer;
  const condition = inner.kind === "condition";
  const parts = inner.kind === "condition" ? [] : inner.kind === "not" ? [inner.part] : inner.parts;
  const { href, editable } = given;
  const code = codeOfPath(inner.path);
  return {
    id: nameOfPath([...given.base, ...outer.path]),
    number: numberOf(outer.path),
    kind: inner.kind,
    negated: inner !== outer,
    text: condition ? saidOf(given, inner.condition, inner !== outer) : "",
    note: condition ? (given.noteOf?.(inner.condition) ?? null) : null,
    problems: problemsAt(given, inner, condition),
    parts: parts.map((part) => viewOf(given, part)),
    steps: stepsOf(given, outer, inner),
    editHref: condition && editable ? `${href}/${code}${given.identify?.(inner.condition) ?? ""}` : null,
    addHref: !condition && inner.kind !== "not" && editable ? `${href}/${code}/${given.adds}` : null,
  };
};

/** The tree as its page shows it. */
export const outlineView = (given: OutlineGiven): LogicNodeView => viewOf(given, outlineOf(given.root));

/** The conditions at or below a place of the tree, in words. */
export const wordsBelow = (root: Tree, path: TreePath, say: (condition: Tree) => string): string[] => {
  const node = nodeAt(root, path);
  return node ? conditionsIn(node).map(({ condition }) => asSentence(say(condition))) : [];
};
