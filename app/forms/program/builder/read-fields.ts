import { getAt, nameOfPath, setAt, type Tree } from "~/domain/kernel/draft-tree";
import { equalTrees } from "~/domain/kernel/equal-trees";
import { leftPlace, setLeft } from "~/domain/program/draft/left-forms";
import { cleanLines } from "~/domain/kernel/text/clean";
import {
  type ChoicesField,
  type Field,
  type LeafField,
  type Variant,
  type VariantField,
  type WordsField,
  isWords,
} from "./field";
import { chosenAt, entriesOf, fieldTexts, languagesOf, leftOf, variantOf } from "./inputs";
import { printLeaf, readLeaf } from "./leaf-text";

const postedAt = (form: FormData, name: string): string | null => {
  const value = form.get(name);
  return typeof value === "string" ? cleanLines(value) : null;
};

/** Nothing typed: a name goes from its branch, an entry of a list stays as an empty text. */
const emptied = ({ path, emptyAs }: LeafField): Tree | undefined =>
  emptyAs === null ? null : typeof path.at(-1) === "number" ? "" : undefined;

const readOne = (field: LeafField, form: FormData, tree: Tree): Tree => {
  const posted = postedAt(form, nameOfPath(field.path));
  const value = getAt(tree, field.path);
  if (posted === null) return tree;
  if (posted === "") {
    const nothing = emptied(field);
    // A null that somebody wrote for "nothing" stays as it is.
    return value === nothing || (value === null && field.optional) ? tree : setAt(tree, field.path, nothing);
  }
  return posted === cleanLines(printLeaf(field.kind, value))
    ? tree
    : setAt(tree, field.path, readLeaf(field.kind, posted));
};

const readChoices = ({ path }: ChoicesField, form: FormData, tree: Tree): Tree => {
  const posted = form.getAll(nameOfPath(path));
  if (posted.length === 0) return tree;
  const chosen = posted.flatMap((value) => (typeof value === "string" && value !== "" ? [value] : []));
  // A page has its own order.
  if (chosen.toSorted().join() === chosenAt(tree, path).toSorted().join()) return tree;
  return setAt(tree, path, chosen.length === 0 ? undefined : chosen);
};

const readWords = (field: WordsField, form: FormData, tree: Tree): Tree => {
  const read = readFields(languagesOf(field), form, tree);
  const words = getAt(read, field.path);
  const none = typeof words === "object" && words !== null && Object.keys(words).length === 0;
  return none && field.optional && typeof field.path.at(-1) === "string" ? setAt(read, field.path, undefined) : read;
};

/** What was typed into a form: an empty input of a choice that did not stand yet has emptied nothing. */
const filled = (form: FormData): FormData => {
  const some = new FormData();
  for (const [name, text] of form) if (text !== "") some.append(name, text);
  return some;
};

/** The value in one of its forms with what was posted for that form; `standing` is what it said before, if anything. */
const readForm = (
  { path }: VariantField,
  { fields, make }: Variant,
  form: FormData,
  { tree, value, standing }: { readonly tree: Tree; readonly value: Tree | undefined; readonly standing?: Tree },
): Tree | undefined => {
  const begun = setAt(tree, path, standing ?? make(value));
  return getAt(readFields(fields, standing === undefined ? filled(form) : form, begun), path);
};

/** Reads all forms of a value: the chosen one becomes the value, and what was typed into another is left beside it. */
const readVariant = (field: VariantField, form: FormData, tree: Tree): Tree => {
  const { path, variants, keepsWithin } = field;
  const place = leftPlace(path, keepsWithin);
  const now = variantOf(field, tree);
  const posted = postedAt(form, nameOfPath(path));
  const chosen = variants.find(({ value }) => value === posted) ?? now;
  if (!chosen) return tree;
  const bare = setLeft(tree, place, {});
  const value = getAt(now ? readFields(now.fields, form, bare) : bare, path);
  const before = leftOf(field, tree);
  const read = variants.map((variant) => {
    const standing = before[variant.value];
    return {
      variant,
      value: variant === now ? value : readForm(field, variant, form, { tree: bare, value, standing }),
    };
  });
  const others = read.filter(({ variant, value: typed }) => {
    const begun = variant.make(before[variant.value] === undefined ? value : undefined);
    return variant !== chosen && typed !== undefined && !equalTrees(typed, begun ?? null);
  });
  const left = Object.fromEntries(others.map(({ variant, value: typed }) => [variant.value, typed ?? null]));
  const taken = read.find(({ variant }) => variant === chosen)?.value;
  return setLeft(setAt(bare, path, taken), place, left);
};

const readField = (field: Field, form: FormData, tree: Tree): Tree => {
  if (field.kind === "group") return readFields(field.fields, form, tree);
  if (field.kind === "list")
    return entriesOf(field, tree).reduce((read, path) => readFields(field.entry(path), form, read), tree);
  if (field.kind === "variant") return readVariant(field, form, tree);
  if (field.kind === "choices") return readChoices(field, form, tree);
  if (isWords(field)) return readWords(field, form, tree);
  return readOne(field, form, tree);
};

/**
 * The tree with what was posted for these fields. What can be read is normalised, what cannot is kept as typed; an input that
 * was emptied removes its place, one that was not posted or says what stands leaves it.
 */
export const readFields = (fields: readonly Field[], form: FormData, tree: Tree): Tree =>
  fields.reduce<Tree>((read, field) => readField(field, form, read), tree);

/** Names in a post that no field of the page has, nor `others`. */
export const unknownNames = (
  fields: readonly Field[],
  form: FormData,
  tree: Tree,
  others: readonly string[],
): string[] => {
  const known = fieldTexts(fields, tree);
  return [...new Set(form.keys())].filter((name) => !Object.hasOwn(known, name) && !others.includes(name));
};
