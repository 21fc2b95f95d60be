import type { Tree } from "~/domain/kernel/draft-tree";
import { readContent } from "./read-content";
import { fingerprint } from "~/platform/fingerprint.server";

/** Marks what a version says, the same however it was typed and after it was published; null while it cannot be read whole. */
export const contentMark = (tree: Tree): string | null => {
  const read = readContent(tree);
  return read.ok ? fingerprint(read.content) : null;
};
