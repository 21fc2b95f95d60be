import { compareCriteria } from "./compare-criteria";
import { compareQuestions } from "../form/compare-questions";
import { below, compareTrees, type ContentChange, isInnerTree, comparedRow, type Side } from "./compare-trees";
import { getAt, type Tree } from "~/domain/kernel/draft-tree";
import { withoutLeft } from "./left-forms";

const criteriaRows = (before: Tree, after: Tree): ContentChange[] => {
  const all = (content: Tree): Tree => getAt(content, ["criteria"]) ?? { all: [] };
  return compareCriteria(all(before), all(after)).flatMap((part) => {
    const side = (of: typeof part.before): Side => ({ path: ["criteria", ...(of?.path ?? [])], tree: of?.tree });
    return comparedRow(side(part.before), side(part.after));
  });
};

/**
 * The contents of two versions side by side, drafts as they were typed too, field by field in the order of the later one: what
 * is the same, changed, only in one of them, or has another place. Entries of lists are known by their keys, criteria by their
 * structure, stretches of time and other lists without keys by their place. Nothing and null are the same.
 */
export const compareContents = (earlier: Tree, later: Tree): ContentChange[] => {
  const [before, after] = [withoutLeft(earlier), withoutLeft(later)];
  const [one, other]: Side[] = [before, after].map((tree) => ({ path: [], tree }));
  if (!one || !other || !isInnerTree(before) || !isInnerTree(after)) return [];
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap((name) => {
    if (name === "criteria") return criteriaRows(before, after);
    if (name === "steps") return compareQuestions(before, after);
    return compareTrees(below(one, name), below(other, name));
  });
};
