import { getAt, listAt, type Tree } from "~/domain/kernel/draft-tree";
import type { Language } from "~/domain/kernel/localized-text";
import { looseText } from "~/domain/kernel/loose-text";

/** A choice of a draft: what is stored for it, and its words, or what is stored where it has none. */
export interface DraftChoice {
  readonly value: string;
  readonly label: string;
}

const choice = (value: Tree | undefined, words: string): DraftChoice[] =>
  typeof value === "string" && value !== "" ? [{ value, label: words || value }] : [];

/** The questions of a draft's form that are answered with one of some options, and their options, however far they are written. */
export const choiceQuestions = (
  tree: Tree,
  language: Language,
): (DraftChoice & { readonly options: readonly DraftChoice[] })[] =>
  listAt(tree, ["steps"])
    .flatMap((step) => listAt(step, ["questions"]))
    .filter((question) => getAt(question, ["kind"]) === "choice")
    .flatMap((question) =>
      choice(getAt(question, ["key"]), looseText(getAt(question, ["label"]), language)).map((each) => ({
        ...each,
        options: listAt(question, ["options"]).flatMap((option) =>
          choice(getAt(option, ["value"]), looseText(getAt(option, ["label"]), language)),
        ),
      })),
    );
