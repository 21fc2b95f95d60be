import {
  compareBranches,
  type ContentChange,
  isInnerTree,
  isNothing,
  movedRow,
  comparedRow,
  type Side,
} from "../draft/compare-trees";
import { getAt, listAt, type Tree } from "~/domain/kernel/draft-tree";
import { matchEntries, withMoves } from "~/domain/kernel/match-entries";

interface PlacedQuestion extends Side {
  readonly key: Tree | undefined;
  /** Key of the page that asks it. */
  readonly step: Tree | undefined;
}

const questionsOf = (content: Tree): PlacedQuestion[] =>
  listAt(content, ["steps"]).flatMap((step, s) =>
    listAt(step, ["questions"]).map((tree, q) => ({
      path: ["steps", s, "questions", q],
      tree,
      key: getAt(tree, ["key"]),
      step: getAt(step, ["key"]),
    })),
  );

const keysOf = (content: Tree): (Tree | undefined)[] => listAt(content, ["steps"]).map((step) => getAt(step, ["key"]));

const nowhere: Side = { path: [], tree: undefined };

/** The place in a list of the one question of a key; -1 where there is none, or not one alone. */
const placeOf = (questions: readonly PlacedQuestion[], key: Tree | undefined): number => {
  const first = questions.findIndex((question) => question.key === key);
  const alone = first === questions.findLastIndex((question) => question.key === key);
  return typeof key === "string" && key !== "" && alone ? first : -1;
};

const stepSide = (content: Tree, at: number | null): Side => {
  const tree = getAt(content, ["steps", at ?? -1]);
  if (!isInnerTree(tree)) return { path: ["steps", at ?? -1], tree };
  // Its questions have rows of their own.
  const own = Object.entries(tree).filter(([name]) => name !== "questions");
  return { path: ["steps", at ?? -1], tree: Object.fromEntries(own) };
};

const stepRows = (one: Side, other: Side, moved: boolean): ContentChange[] => [
  ...(moved ? [movedRow(one, other)] : []),
  ...(isNothing(one.tree) || isNothing(other.tree) ? comparedRow(one, other) : compareBranches(one, other)),
];

/**
 * The pages of two forms and their questions. A question is matched through the whole form, so that one which went to another
 * page is moved, not gone.
 */
export const compareQuestions = (before: Tree, after: Tree): ContentChange[] => {
  const [earlier, later] = [questionsOf(before), questionsOf(after)];
  const pairs = later.flatMap(({ key }, to) => {
    const from = placeOf(later, key) === to ? placeOf(earlier, key) : -1;
    return from < 0 ? [] : [{ before: from, after: to }];
  });
  const matched = withMoves(pairs);
  const pages = { before: keysOf(before), after: keysOf(after) };
  // A page that only got another key where it stands is the same page.
  const samePage = (one: PlacedQuestion, other: PlacedQuestion): boolean =>
    one.step === other.step ||
    (one.path[1] === other.path[1] && !pages.after.includes(one.step) && !pages.before.includes(other.step));
  const questionRows = (question: PlacedQuestion): ContentChange[] => {
    const match = matched.find(({ after: to }) => to !== null && later[to] === question);
    const from = match && match.before !== null ? earlier[match.before] : undefined;
    if (!match || !from) return comparedRow(nowhere, question);
    const moved = match.moved || !samePage(from, question);
    return [...(moved ? [movedRow(from, question)] : []), ...compareBranches(from, question)];
  };
  const gone = earlier.filter((_, i) => matched.every(({ before: from }) => from !== i));
  const steps = matchEntries(listAt(before, ["steps"]), listAt(after, ["steps"]));
  return [
    ...steps.flatMap(({ before: from, after: to, moved }) => [
      ...stepRows(stepSide(before, from), stepSide(after, to), moved),
      ...later.filter(({ path }) => path[1] === to).flatMap(questionRows),
    ]),
    ...gone.flatMap((question) => comparedRow(question, nowhere)),
  ];
};
