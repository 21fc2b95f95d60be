/** What stands in the fields of a form, in order: names with their values, null for a choice that is not taken. */
export type Typed = readonly (readonly [name: string, value: string | null])[];

export interface Kept {
  /** What was sent without an answer, and at last what stood there. */
  readonly typed: readonly Typed[];
  /** The version or mark that it was typed over. */
  readonly over: string;
}

interface Stored extends Kept {
  /** The moment, in milliseconds, from which it counts no more. */
  readonly until: number;
  /** Whose it is: the mark of the account, or nobody's. */
  readonly by: string;
}

/** A page that is left comes back within this time, as after a change of the language, or means another visit. */
const freshMs = 30_000;
/** A page that is left for another one that leads back to it, as to upload a document, comes back within this time. */
export const awayMs = 3_600_000;
const prefix = "typed:";

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** What must be typed anew: passwords, codes of a second factor, and files, which no script may set. */
const isSecret = ({ type, autocomplete }: HTMLInputElement): boolean =>
  /^(file|password)$/.test(type) || autocomplete === "one-time-code";

const isField = (element: Element): element is Field =>
  element instanceof HTMLInputElement ? !isSecret(element) : /^(textarea|select)$/i.test(element.tagName);

const isHidden = ({ type }: Field): boolean => type === "hidden";

const isChoice = (field: Field): field is HTMLInputElement => field.type === "radio" || field.type === "checkbox";

const fieldsOf = (form: HTMLFormElement): Field[] =>
  [...form.elements].filter(isField).filter(({ name }) => name !== "");

const sentBy = (fields: readonly Field[]): Typed =>
  fields.map((field) => [field.name, isChoice(field) && !field.checked ? null : field.value] as const);

/** What stands in a form, but for its hidden fields. */
export const typedIn = (form: HTMLFormElement): Typed => sentBy(fieldsOf(form).filter((field) => !isHidden(field)));

export const isSame = (one: Typed, other: Typed): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What a form would send if this were typed into it. */
export const bodyWith = (form: HTMLFormElement, typed: Typed): FormData => {
  const body = new FormData();
  for (const [name, value] of [...sentBy(fieldsOf(form).filter(isHidden)), ...typed])
    if (value !== null) body.append(name, value);
  return body;
};

/** Who is signed in, by the mark that the page carries. */
const whose = (): string => document.querySelector<HTMLElement>("[data-account]")?.dataset.account ?? "";

/** Keeps what was typed, in this tab, for the page that comes next under this name within `forMs` milliseconds. */
export const keepTyped = (name: string, kept: Kept, forMs = freshMs): void => {
  try {
    const stored: Stored = { until: Date.now() + forMs, by: whose(), ...kept };
    sessionStorage.setItem(prefix + name, JSON.stringify(stored));
  } catch {
    // A browser that keeps nothing leaves what the server has.
  }
};

const stored = (key: string): Stored | null => JSON.parse(sessionStorage.getItem(key) ?? "null") as Stored | null;

const isFresh = (kept: Stored | null): boolean => kept !== null && Date.now() < kept.until;

/** What the same person typed under this name a moment ago; it stays there. */
export const keptFor = (name: string): Kept | null => {
  try {
    const found = stored(prefix + name);
    return isFresh(found) && found?.by === whose() ? found : null;
  } catch {
    return null;
  }
};

/** Takes what the same person typed under this name a moment ago; what is older, or somebody else's, is forgotten under any name. */
export const takeTyped = (name: string): Kept | null => {
  try {
    const own = prefix + name;
    const me = whose();
    const isOthers = (kept: Stored | null): boolean => me !== "" && kept?.by !== me;
    const found = stored(own);
    for (const key of Object.keys(sessionStorage))
      if (key === own || (key.startsWith(prefix) && (!isFresh(stored(key)) || isOthers(stored(key)))))
        sessionStorage.removeItem(key);
    return isFresh(found) && found?.by === me ? found : null;
  } catch {
    return null;
  }
};

/** A text area whose own text is what was typed. It is marked itself, since a page may have several scripts with this module. */
type TextArea = HTMLTextAreaElement & { holdsTyped?: true };

/** What was typed into a text area becomes its own text, which is then no longer what the server sent. */
export const makeOwn = (area: HTMLTextAreaElement): void => {
  (area as TextArea).holdsTyped = true;
  area.defaultValue = area.value;
};

/** A select without a chosen option shows its first. */
const asSent = (field: Field): boolean => {
  if ((field as TextArea).holdsTyped) return false;
  if (field instanceof HTMLSelectElement) {
    const sent = [...field.options].findIndex(({ defaultSelected }) => defaultSelected);
    return field.selectedIndex === Math.max(sent, 0);
  }
  return isChoice(field) ? field.checked === field.defaultChecked : field.value === field.defaultValue;
};

/** Whether a form holds something else than the server sent. */
export const isTyped = (form: HTMLFormElement): boolean =>
  fieldsOf(form).some((field) => !isHidden(field) && !asSent(field));

/**
 * Puts into the fields of a form what was typed there before. Fields that were not there keep what they hold, and so do those
 * that hold no longer what the server sent: what was typed into this page since is the newer.
 */
export const fillIn = (form: HTMLFormElement, typed: Typed): void => {
  const values = new Map<string, (string | null)[]>();
  for (const [name, value] of typed) values.set(name, [...(values.get(name) ?? []), value]);
  const fields = fieldsOf(form).filter((field) => !isHidden(field));
  for (const field of fields) if (!asSent(field)) values.delete(field.name);
  for (const field of fields) {
    const given = values.get(field.name);
    if (!given) continue;
    if (isChoice(field)) field.checked = given.includes(field.value);
    else field.value = given.shift() ?? field.value;
  }
};
