import { getAt, listAt, nameOfPath, setAt, type Tree } from "~/domain/kernel/draft-tree";
import { equalTrees } from "~/domain/kernel/equal-trees";
import { leftPlace, setLeft } from "~/domain/program/draft/left-forms";
import { type Field, type ListField, MOST_ENTRIES, type VariantField } from "./field";
import { entriesOf, leftOf, variantOf } from "./inputs";

/** How many entries of a list were posted. */
const postedIn = (place: string, form: FormData): number => {
  const indexes = [...form.keys()].flatMap((name) =>
    name.startsWith(`${place}[`) ? [Number.parseInt(name.slice(place.length + 1), 10)] : [],
  );
  return Math.min(MOST_ENTRIES, Math.max(-1, ...indexes.filter(Number.isInteger)) + 1);
};

const resized = ({ path, blank }: ListField, form: FormData, tree: Tree): Tree => {
  const list = listAt(tree, path);
  const wanted = postedIn(nameOfPath(path), form);
  if (wanted === list.length) return tree;
  const more = Array.from({ length: Math.max(0, wanted - list.length) }, () => blank);
  return setAt(tree, path, [...list.slice(0, wanted), ...more]);
};

/**
 * The tree with its lists as long as those that were posted, so that a form filled in over another version of it can be read
 * whole and shown beside what stands.
 */
export const reshape = (fields: readonly Field[], form: FormData, tree: Tree): Tree =>
  fields.reduce<Tree>((shaped, field) => {
    if (field.kind === "group") return reshape(field.fields, form, shaped);
    if (field.kind === "variant") return reshapeForms(field, form, shaped);
    if (field.kind !== "list") return shaped;
    const list = resized(field, form, shaped);
    return entriesOf(field, list).reduce<Tree>((each, path) => reshape(field.entry(path), form, each), list);
  }, tree);

/** The same for the lists of each form of a value, of those that it does not have now too. */
const reshapeForms = (field: VariantField, form: FormData, tree: Tree): Tree => {
  const place = leftPlace(field.path, field.keepsWithin);
  return field.variants.reduce<Tree>((shaped, variant) => {
    if (variant === variantOf(field, shaped)) return reshape(variant.fields, form, shaped);
    const left = leftOf(field, shaped);
    const value = getAt(shaped, field.path);
    const as = setAt(shaped, field.path, left[variant.value] ?? variant.make(value));
    const read = getAt(reshape(variant.fields, form, as), field.path);
    const same = equalTrees(read, getAt(as, field.path));
    return same || read === undefined ? shaped : setLeft(shaped, place, { ...left, [variant.value]: read });
  }, tree);
};
