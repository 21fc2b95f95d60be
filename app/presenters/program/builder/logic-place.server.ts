import { placesMark } from "~/data/program/places-mark.server";
import type { VersionView } from "~/data/program/version.reader.server";
import type { Tree, TreePath } from "~/domain/kernel/draft-tree";

/** A tree of all, any and not within the content of a version. */
export interface LogicPlace {
  readonly version: VersionView;
  readonly base: TreePath;
  /** What stands there when nothing is left. */
  readonly empty: Tree | undefined;
}

/** The mark of a tree, for the form that changes it. */
export const logicMark = ({ version, base }: LogicPlace): string => placesMark(version.content, [base]);
