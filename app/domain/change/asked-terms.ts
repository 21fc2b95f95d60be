import { equalTrees } from "~/domain/kernel/equal-trees";
import type { Tree } from "~/domain/kernel/draft-tree";
import type { ChangeOrigin } from "./kinds";
import type { ChangeProposal } from "./proposal";

/** A change with what was asked for, or what a report came to; `asked` is null where an official began it. */
export interface AskedTerms {
  readonly origin: ChangeOrigin;
  readonly asked: ChangeProposal | null;
  readonly proposal: ChangeProposal;
}

const tree = (proposal: ChangeProposal): Tree => proposal as unknown as Tree;

/** Whether two proposals are one. */
export const isSameProposal = (one: ChangeProposal, other: ChangeProposal): boolean =>
  equalTrees(tree(one), tree(other));

/** What was asked for, where an official proposes something else; null where it is as asked, or nobody asked. */
export const askedOtherwise = ({ asked, proposal }: Omit<AskedTerms, "origin">): ChangeProposal | null =>
  asked && !isSameProposal(asked, proposal) ? asked : null;

/** Whose terms a change has: an official's also where the company asked for others. */
export const termsOf = ({ origin, ...terms }: AskedTerms): ChangeOrigin =>
  origin === "company" && askedOtherwise(terms) === null ? "company" : "official";
