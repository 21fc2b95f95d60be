import { getAt, type Tree } from "./draft-tree";
import type { Language } from "./localized-text";

const written = (tree: Tree | undefined, language: Language): string => {
  const text = getAt(tree, [language]);
  return typeof text === "string" ? text.trim() : "";
};

/** A text of a draft in a language, else as it stands in English or Chinese; empty while nobody wrote it. */
export const looseText = (tree: Tree | undefined, language: Language): string =>
  written(tree, language) || written(tree, "en") || written(tree, "zh-CN");
