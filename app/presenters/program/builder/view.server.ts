import { getAt, nameOfPath, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import {
  type ChoicesField,
  copyName,
  type Field,
  type GroupField,
  isWords,
  type LeafField,
  type ListField,
  type Variant,
  type VariantField,
  type WordsField,
} from "~/forms/program/builder/field";
import { chosenAt, entriesOf, languagesOf, treeAs, variantOf } from "~/forms/program/builder/inputs";
import { printLeaf } from "~/forms/program/builder/leaf-text";
import { entryId } from "~/forms/program/builder/list-operation";
import { formats } from "~/i18n/format";
import { LOCALES, type Locale } from "~/i18n/locale";
import { fieldLabel, placeWords } from "~/i18n/place-words";
import { createT } from "~/i18n/t.server";
import type {
  ChoicesView,
  ChoiceView,
  FieldView,
  GroupView,
  LeafView,
  ListView,
  VariantView,
  WordsView,
} from "~/ui/program/builder/view";
import { choiceView, shownText } from "./words.server";

/** What views are made from: the tree, the language, and the problems of a field by its name. */
export interface ViewGiven {
  readonly tree: Tree;
  readonly locale: Locale;
  readonly errorsOf: (name: string) => readonly string[];
}

const basicsOf = ({ locale, errorsOf }: ViewGiven, path: TreePath, words = path) => {
  const t = createT(locale, "builder");
  const name = nameOfPath(path);
  return { name, label: fieldLabel(t, words), hint: placeWords(t, "hint", words), errors: errorsOf(name) };
};

const namedBasics = (given: ViewGiven, { path, title, hint }: LeafField | ChoicesField) => {
  const basics = basicsOf(given, path);
  return { ...basics, label: title ?? basics.label, hint: hint ?? basics.hint };
};

const choiceViews = ({ locale }: ViewGiven, { path, options = [] }: LeafField | ChoicesField): ChoiceView[] =>
  options.map((option) => choiceView(createT(locale, "builder"), path, option));

const leafView = (given: ViewGiven, field: LeafField): LeafView => {
  const value = getAt(given.tree, field.path);
  const options = choiceViews(given, field);
  return {
    kind: "leaf",
    control: field.kind,
    ...namedBasics(given, field),
    text: printLeaf(field.kind, value),
    shown: shownText(formats(given.locale), createT(given.locale, "builder"), field.kind, value, options),
    required: field.optional !== true,
    options,
  };
};

const choicesView = (given: ViewGiven, field: ChoicesField): ChoicesView => {
  const chosen = chosenAt(given.tree, field.path);
  const offered = choiceViews(given, field);
  // What was written and is no option stays, so that nothing is lost unseen.
  const others = chosen.filter((each) => offered.every(({ value }) => value !== each));
  const options = [...offered, ...others.map((value) => ({ value, label: value }))];
  const labels = options.flatMap(({ value, label }) => (chosen.includes(value) ? [label] : []));
  return {
    kind: "choices",
    ...namedBasics(given, field),
    chosen,
    options,
    shown: formats(given.locale).list(labels),
    required: field.optional !== true,
  };
};

const wordsView = (given: ViewGiven, field: WordsField): WordsView => ({
  kind: "words",
  ...basicsOf(given, field.path),
  languages: languagesOf(field).map((leaf) => ({
    ...leafView(given, leaf),
    hint: null,
    label: LOCALES[leaf.language].name,
    language: leaf.language,
  })),
});

const variantView = (given: ViewGiven, field: VariantField): VariantView => ({
  kind: "variant",
  apart: field.apart === true,
  ...basicsOf(given, field.path),
  text: variantOf(field, given.tree)?.value ?? "",
  options: field.variants.map((variant) => variantOption(given, field, variant)),
});

/** A form to choose, with its fields as they stand or were left. */
const variantOption = (given: ViewGiven, field: VariantField, variant: Variant): VariantView["options"][number] => {
  const t = createT(given.locale, "builder");
  const { hint, ...choice } = choiceView(t, field.path, variant);
  const as = treeAs(field, variant, given.tree);
  const kept = hint ? t("frame.keptToo", { hint }) : t("frame.kept");
  return {
    ...choice,
    hint: as === given.tree ? hint : kept,
    fields: fieldViews({ ...given, tree: as }, variant.fields),
  };
};

const listView = (given: ViewGiven, field: ListField): ListView => {
  const t = createT(given.locale, "builder");
  return {
    kind: "list",
    ...basicsOf(given, field.path),
    add: placeWords(t, "add", field.path) ?? t("list.add"),
    repeats: field.repeats === true && entriesOf(field, given.tree).length > 0,
    entries: entriesOf(field, given.tree).map((path, i) => ({
      id: entryId(nameOfPath(path)),
      title: placeWords(t, "entry", field.path, { n: i + 1 }) ?? t("list.entry", { n: i + 1 }),
      fields: fieldViews(given, field.entry(path)),
    })),
  };
};

const groupView = (given: ViewGiven, field: GroupField): GroupView => {
  const { look = "section", title, label, removable, copies = [] } = field;
  const place = nameOfPath(field.path);
  const basics = basicsOf(given, field.path, label === undefined ? field.path : [label]);
  return {
    kind: "group",
    ...basics,
    label: title ?? basics.label,
    plain: title === undefined && label === undefined,
    look,
    drops: removable ? place : null,
    copies:
      copies.length === 0
        ? null
        : {
            name: copyName(place),
            press: `copy:${place}`,
            options: copies.map(({ value, label: words = value }) => ({ value, label: words })),
          },
    fields: fieldViews(given, field.fields),
  };
};

const fieldView = (given: ViewGiven, field: Field): FieldView => {
  if (field.kind === "group") return groupView(given, field);
  if (field.kind === "list") return listView(given, field);
  if (field.kind === "choices") return choicesView(given, field);
  if (field.kind === "variant") return variantView(given, field);
  return isWords(field) ? wordsView(given, field) : leafView(given, field);
};

/** Fields with words, texts and problems, as their page renders them. */
export const fieldViews = (given: ViewGiven, fields: readonly Field[]): FieldView[] =>
  fields.map((field) => fieldView(given, field));
