import type { FieldView } from "./view";

/** A field by its name in the form, with a label that can be read by itself ("Clause 2, Title (English)") and its value in words. */
export interface NamedField {
  readonly name: string;
  readonly label: string;
  /** Null for what holds other fields. */
  readonly shown: string | null;
}

type InLanguage = (label: string, language: string) => string;

const below = (before: string, label: string): string => (before === "" ? label : `${before}, ${label}`);

const namesOf = (view: FieldView, before: string, words: InLanguage): NamedField[] => {
  const label = below(before, view.label);
  const all = (fields: readonly FieldView[], lead: string) => fields.flatMap((each) => namesOf(each, lead, words));
  const holder = { name: view.name, label, shown: null };
  switch (view.kind) {
    case "leaf":
    case "choices":
      return [{ name: view.name, label, shown: view.shown }];
    case "words":
      return [
        holder,
        ...view.languages.map(({ name, label: language, shown }) => ({ name, label: words(label, language), shown })),
      ];
    case "variant": {
      const chosen = view.options.find(({ value }) => value === view.text);
      return [{ ...holder, shown: chosen?.label ?? "" }, ...view.options.flatMap(({ fields }) => all(fields, before))];
    }
    case "list":
      return [holder, ...view.entries.flatMap(({ title, fields }) => all(fields, below(before, title)))];
    case "group": {
      // Fields in a row are told apart by their own labels.
      const own = view.plain && before !== "" ? before : label;
      return [{ ...holder, label: own }, ...all(view.fields, view.look === "row" ? before : label)];
    }
  }
};

/** Every field of a page. `inLanguage` words the field of one language of a text. */
export const namedFields = (views: readonly FieldView[], inLanguage: InLanguage): NamedField[] =>
  views.flatMap((view) => namesOf(view, "", inLanguage));
