import { choiceQuestions, type DraftChoice } from "~/domain/program/draft/draft-choices";
import { getAt, nameOfPath, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { leftAt, leftPlace } from "~/domain/program/draft/left-forms";
import { firstDays } from "~/domain/program/terms/first-day";
import type { Language } from "~/domain/kernel/localized-text";
import type { Field, Variant } from "../field";
import { branchOf, isBranch, isOfKind } from "./branches";
import { termsFields, USUAL_TERMS } from "./terms";

/** The answers that lead to terms of their own: the options of the deciding question, then cases that no option leads to. */
export const casesOf = (tree: Tree, language: Language): (DraftChoice & { readonly option: boolean })[] => {
  const key = getAt(tree, ["benefit", "question"]);
  const options = choiceQuestions(tree, language).find(({ value }) => value === key)?.options ?? [];
  const others = Object.keys(branchOf(getAt(tree, ["benefit", "cases"]))).filter(
    (answer) => !options.some(({ value }) => value === answer),
  );
  return [
    ...options.map((each) => ({ ...each, option: true })),
    ...others.map((value) => ({ value, label: value, option: false })),
  ];
};

const caseOf = (answer: string): TreePath => ["benefit", "cases", answer];

const leftForms = (tree: Tree) => leftAt(tree, leftPlace(["benefit"]));

const none: Variant = { value: "none", is: (value) => value === null, make: () => null, fields: [] };

/** One set of terms for all; made from those for the first answer. */
const same = (): Variant => ({
  value: "same",
  is: isOfKind("same"),
  make: (value) => ({
    kind: "same",
    terms: Object.values(branchOf(getAt(value, ["cases"])))[0] ?? USUAL_TERMS,
  }),
  fields: termsFields(["benefit", "terms"]),
});

/** Terms for each answer to a question of the form; offered once there is one. */
const byAnswer = (tree: Tree, language: Language): Variant[] => {
  const questions = choiceQuestions(tree, language);
  const [first] = questions;
  const is = isOfKind("byAnswer");
  if (!first && !is(getAt(tree, ["benefit"])) && !leftForms(tree)["byAnswer"]) return [];
  const made = { kind: "byAnswer", ...(first ? { question: first.value } : {}), cases: {} };
  // As it was left, its answers are there to be seen before they are chosen again.
  const left = is(getAt(tree, ["benefit"])) ? undefined : leftForms(tree)["byAnswer"];
  const as = left === undefined ? tree : setAt(tree, ["benefit"], left);
  const cases = casesOf(as, language);
  const variant: Variant = {
    value: "byAnswer",
    is,
    make: () => made,
    fields: [
      {
        kind: "choice",
        path: ["benefit", "question"],
        options: questions.map(({ value, label }) => ({ value, label })),
      },
      ...cases.map(({ value, label, option }): Field => {
        const path = caseOf(value);
        const written = getAt(as, path) !== undefined;
        const others = cases.filter((each) => each.value !== value && getAt(as, caseOf(each.value)) !== undefined);
        return {
          kind: "group",
          look: "folded",
          path,
          title: label,
          removable: written && !option,
          ...(option ? {} : { label: "caseWithoutOption" }),
          copies: others.map((each) => ({ value: nameOfPath(caseOf(each.value)), label: each.label })),
          fields: termsFields(path),
        };
      }),
    ],
  };
  return [variant];
};

/** What is paid for space, from which days on, and what else the program gives. */
export const benefitFields = (tree: Tree, language: Language): Field[] => [
  { kind: "variant", apart: true, path: ["benefit"], variants: [none, same(), ...byAnswer(tree, language)] },
  { kind: "choice", path: ["firstDay"], options: firstDays.map((value) => ({ value })) },
  {
    kind: "list",
    path: ["otherBenefits"],
    blank: {},
    entry: (path) => [{ kind: "longLocalized", path }],
  },
];

/** The tree as it was read, with terms for every answer: where there are none yet, those that are or were for all, or the usual ones. */
export const withCases = (read: Tree, language: Language): Tree => {
  const benefit = getAt(read, ["benefit"]);
  if (!isOfKind("byAnswer")(benefit)) return read;
  const terms = getAt(leftForms(read)["same"], ["terms"]) ?? USUAL_TERMS;
  return casesOf(read, language)
    .map(({ value }) => caseOf(value))
    .filter((path) => !isBranch(getAt(read, path)))
    .reduce<Tree>((filled, path) => setAt(filled, path, terms), read);
};

/** The places of all sets of terms of a tree. */
export const termsPlaces = (tree: Tree): TreePath[] => {
  const benefit = getAt(tree, ["benefit"]);
  if (isOfKind("same")(benefit)) return [["benefit", "terms"]];
  const cases = isOfKind("byAnswer")(benefit) ? branchOf(getAt(benefit, ["cases"])) : {};
  return Object.keys(cases).map(caseOf);
};
