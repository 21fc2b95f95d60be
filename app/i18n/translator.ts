import type { i18n } from "i18next";
import type { Locale } from "./locale";
import type { Namespace, T, Translate } from "./types";

type Values = Readonly<Record<string, string | number>>;
type Translation = (key: string, values?: Values) => string;

const translators = new WeakMap<i18n, Map<Namespace, Translation>>();

const spoken = new WeakMap<object, Locale>();

/** The language that a translator speaks. */
export const localeOf = (t: Translate): Locale => spoken.get(t) ?? "en";

/** What i18next alone can fill: texts within texts, and placeholders with a format. */
const special = /\$t\(|\{\{(?!\w+\}\})/;
const placeholder = /\{\{(\w+)\}\}/;

/** Words stand at even places, names of values at odd ones. */
const filled = (parts: readonly string[], values: Values): string =>
  parts.length === 1 ? parts[0]! : parts.map((part, i) => (i % 2 ? String(values[part] ?? "") : part)).join("");

/** Looks a text up and cuts it at its placeholders once per form of its plural, since i18next does both anew each time. */
const compiling = (instance: i18n, ns: Namespace): Translation => {
  const known = new Map<string, readonly string[] | null>();
  const plurals = new Intl.PluralRules(instance.language);
  return (key, values = {}) => {
    const { count, context } = values;
    if (context !== undefined) return instance.t(key, { ns, ...values });
    const form = typeof count === "number" ? `${key} ${count && plurals.select(count)}` : key;
    let parts = known.get(form);
    if (parts === undefined) {
      const text = instance.t(key, { ns, count, skipInterpolation: true } as { ns: Namespace });
      parts = special.test(text) ? null : text.split(placeholder);
      // The texts of a namespace may come later.
      if (text !== key) known.set(form, parts);
    }
    return parts ? filled(parts, values) : instance.t(key, { ns, ...values });
  };
};

/** The translator of a namespace, made once per instance. */
export const translatorOf = <N extends Namespace>(instance: i18n, namespace: N): T<N> => {
  const ofInstance = translators.get(instance) ?? new Map<Namespace, Translation>();
  translators.set(instance, ofInstance);
  const known = ofInstance.get(namespace) ?? compiling(instance, namespace);
  ofInstance.set(namespace, known);
  spoken.set(known, instance.language as Locale);
  return known as T<N>;
};
