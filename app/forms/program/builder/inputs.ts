import { getAt, listAt, nameOfPath, setAt, type Tree, type TreePath } from "~/domain/kernel/draft-tree";
import { leftAt, leftPlace, type LeftForms } from "~/domain/program/draft/left-forms";
import { type Language, languages } from "~/domain/kernel/localized-text";
import {
  type Field,
  type GroupField,
  type LeafField,
  type ListField,
  type Variant,
  type VariantField,
  type WordsField,
  copyName,
  isWords,
} from "./field";
import { printLeaf } from "./leaf-text";

/** Whether a program must say everything in this language. */
export const isNeeded = (language: Language): boolean => language === "en" || language === "zh-CN";

/** A text in several languages as one field per language. */
export const languagesOf = ({ kind, path, optional }: WordsField): (LeafField & { readonly language: Language })[] =>
  languages.map((language) => ({
    kind: kind === "localized" ? "line" : "text",
    path: [...path, language],
    language,
    optional: optional === true || !isNeeded(language),
  }));

/** The places of a list's entries, as many as the tree has. */
export const entriesOf = ({ path }: ListField, tree: Tree): TreePath[] =>
  listAt(tree, path).map((_, i) => [...path, i]);

/** The form that a value has; undefined for one that has none of them. */
export const variantOf = ({ variants, path }: VariantField, tree: Tree) =>
  variants.find(({ is }) => is(getAt(tree, path)));

/** What was typed into the forms of a value that it does not have now. */
export const leftOf = ({ path, keepsWithin }: VariantField, tree: Tree): LeftForms =>
  leftAt(tree, leftPlace(path, keepsWithin));

/** The tree with a value in one of its forms, as it was left; as it stands for the form that it has, or that nobody wrote. */
export const treeAs = (field: VariantField, { value, is }: Pick<Variant, "value" | "is">, tree: Tree): Tree => {
  const left = leftOf(field, tree)[value];
  return left === undefined || is(getAt(tree, field.path)) ? tree : setAt(tree, field.path, left);
};

/** What is chosen at a place, as texts. */
export const chosenAt = (tree: Tree, path: TreePath): string[] => {
  const found = getAt(tree, path);
  const list: readonly Tree[] = Array.isArray(found) ? found : found === undefined || found === null ? [] : [found];
  return list.flatMap((value) => (typeof value === "string" ? [value] : []));
};

/** Every input of some fields by its name, with the text that stands in it; nothing in what only a button looks at. */
export const fieldTexts = (fields: readonly Field[], tree: Tree): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.flatMap((field) => textsOf(field, tree)));

const textsOf = (field: Field, tree: Tree): [string, string][] => {
  const all = (fields: readonly Field[]) => fields.flatMap((each) => textsOf(each, tree));
  if (field.kind === "group") {
    const choice: [string, string][] = field.copies?.length ? [[copyName(nameOfPath(field.path)), ""]] : [];
    return [...choice, ...all(field.fields)];
  }
  if (field.kind === "list") return entriesOf(field, tree).flatMap((path) => all(field.entry(path)));
  if (isWords(field)) return all(languagesOf(field));
  if (field.kind === "choices") return [[nameOfPath(field.path), chosenAt(tree, field.path).join(",")]];
  if (field.kind !== "variant") return [[nameOfPath(field.path), printLeaf(field.kind, getAt(tree, field.path))]];
  const chosen: [string, string] = [nameOfPath(field.path), variantOf(field, tree)?.value ?? ""];
  return [
    chosen,
    ...field.variants.flatMap((variant) => {
      const as = treeAs(field, variant, tree);
      return variant.fields.flatMap((each) => textsOf(each, as));
    }),
  ];
};

/** The lists among some fields, those within entries too, of the forms that values have. */
export const listsIn = (fields: readonly Field[], tree: Tree): ListField[] =>
  fields.flatMap((field) => {
    if (field.kind === "group") return listsIn(field.fields, tree);
    if (field.kind === "variant") return listsIn(variantOf(field, tree)?.fields ?? [], tree);
    if (field.kind !== "list") return [];
    return [field, ...entriesOf(field, tree).flatMap((path) => listsIn(field.entry(path), tree))];
  });

/** The groups of fields among some, those within entries too, of the forms that values have. */
export const groupsIn = (fields: readonly Field[], tree: Tree): GroupField[] =>
  fields.flatMap((field) => {
    if (field.kind === "variant") return groupsIn(variantOf(field, tree)?.fields ?? [], tree);
    if (field.kind === "list") return entriesOf(field, tree).flatMap((path) => groupsIn(field.entry(path), tree));
    return field.kind === "group" ? [field, ...groupsIn(field.fields, tree)] : [];
  });
