import type { FieldView } from "./view";

/** A field by its name in the form, with a label that can be read by itself ("Clause 2, Title (English)") and its value in words. */
export interface NamedField {
  readonly name: string;
  readonly label: string;
  /** Null for what holds other fields. */
  readonly shown: string | null;
}

/** How a label stands in a language: after the name of what is around it, and of a text in one language. */
interface LabelWords {
  readonly below: (before: string, label: string) => string;
  readonly inLanguage: (label: string, language: string) => string;
}

const namesOf = (view: FieldView, before: string, words: LabelWords): NamedField[] => {
  const below = (label: string) => (before === "" ? label : words.below(before, label));
  const label = below(view.label);
  const all = (fields: readonly FieldView[], lead: string) => fields.flatMap((each) => namesOf(each, lead, words));
  const holder = { name: view.name, label, shown: null };
  switch (view.kind) {
    case "leaf":
    case "choices":
      return [{ name: view.name, label, shown: view.shown }];
    case "words":
      return [
        holder,
        ...view.languages.map(({ name, label: language, shown }) => ({
          name,
          label: words.inLanguage(label, language),
          shown,
        })),
      ];
    case "variant": {
      const chosen = view.options.find(({ value }) => value === view.text);
      return [{ ...holder, shown: chosen?.label ?? "" }, ...view.options.flatMap(({ fields }) => all(fields, before))];
    }
    case "list":
      return [holder, ...view.entries.flatMap(({ title, fields }) => all(fields, below(title)))];
    case "group": {
      // Fields in a row are told apart by their own labels.
      const own = view.plain && before !== "" ? before : label;
      return [{ ...holder, label: own }, ...all(view.fields, view.look === "row" ? before : label)];
    }
  }
};

/** Every field of a page. */
export const namedFields = (views: readonly FieldView[], words: LabelWords): NamedField[] =>
  views.flatMap((view) => namesOf(view, "", words));
