import { getAt, listAt, type Tree } from "~/domain/kernel/draft-tree";
import type { Language } from "~/domain/kernel/localized-text";
import { looseText } from "~/domain/kernel/loose-text";
import type { FieldOption } from "~/forms/program/builder/field";
import { itemsFields } from "~/forms/program/builder/parts/items";
import { monthsFields } from "~/forms/program/builder/parts/months";
import type { BuilderPart } from "./parts.server";

const named = (entries: readonly Tree[], text: "label" | "name", language: Language): FieldOption[] =>
  entries.flatMap((entry) => {
    const key = getAt(entry, ["key"]);
    return typeof key === "string" && key !== ""
      ? [{ value: key, label: looseText(getAt(entry, [text]), language) || key }]
      : [];
  });

const numbersAsked = (tree: Tree): readonly Tree[] =>
  listAt(tree, ["steps"])
    .flatMap((step) => listAt(step, ["questions"]))
    .filter((question) => getAt(question, ["kind"]) === "number");

/** How months are reported, and what is claimed as costs and hires up to what; a ceiling is worked out from a question that asks for a number. */
export const monthsPart: BuilderPart = {
  section: "months",
  partFor: ({ locale }) => ({
    fieldsOf: (tree) => [
      ...monthsFields(),
      ...itemsFields({
        questions: named(numbersAsked(tree), "label", locale),
        hires: named(listAt(tree, ["hires"]), "name", locale),
      }),
    ],
  }),
};
