import type { i18n } from "i18next";
import type { Namespace, T } from "./types";

type Translation = (key: string, values?: Record<string, string | number>) => string;

const translators = new WeakMap<i18n, Map<Namespace, Translation>>();

/** Texts without placeholders are looked up once, since pages ask for the same label in every row. */
const remembering = (translate: Translation): Translation => {
  const found = new Map<string, string>();
  return (key, values) => {
    if (values) return translate(key, values);
    const known = found.get(key);
    if (known !== undefined) return known;
    const text = translate(key);
    if (text !== key) found.set(key, text);
    return text;
  };
};

/** The translator of a namespace, made once per instance. */
export const translatorOf = <N extends Namespace>(instance: i18n, namespace: N): T<N> => {
  const ofInstance = translators.get(instance) ?? new Map<Namespace, Translation>();
  translators.set(instance, ofInstance);
  const known =
    ofInstance.get(namespace) ?? remembering((key, values) => instance.t(key, { ns: namespace, ...values }));
  ofInstance.set(namespace, known);
  return known as T<N>;
};
