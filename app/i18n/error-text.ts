import { formats } from "./format";
import { localeOf } from "./translator";
import type { Translate } from "./types";

const encoded = /^([a-z][A-Za-z0-9.]*)(?:\?(.+))?$/;

const civilDate = /^\d{4}-\d{2}-\d{2}$/;
/** An amount of yuan, as `fenToYuanString` prints it. */
const yuan = /^¥?\d+\.\d{2}$/;
const namesText = /^[a-z][A-Za-z]*:[A-Za-z][A-Za-z0-9.]*$/;

/** An error that a capability owns (`program.noName`) stands in its texts, one of every form (`required`) in `errors`. */
const placesOf = (key: string): string[] => {
  const [owner = "", ...rest] = key.split(".");
  return rest.length === 0 ? [`errors:${key}`] : [`errors:${key}`, `${owner}:errors.${rest.join(".")}`];
};

/**
 * The words for an error value: the key of an error with its parameters as a query (`tooLong?max=200`), or
 * text that is already in the reader's language, which comes back as it is. A parameter that is the key of a text
 * (`question=builder:premises.site`) stands in words, a civil date as the language
 * writes it, an amount with its thousands apart; one that is given in several languages (`program@en=…`) in the reader's.
 */
export const errorText = (t: Translate, error: string): string => {
  const [, key, query] = encoded.exec(error) ?? [];
  if (key === undefined) return error;
  const translate = t as (key: string, values: Record<string, string>) => string;
  const inWords = (value: string) => {
    if (civilDate.test(value)) return formats(localeOf(t)).date(value);
    if (yuan.test(value)) return value.replace(/\d(?=(?:\d{3})+\.)/g, "$&,");
    return namesText.test(value) ? translate(value, {}) : value;
  };
  const inLanguage = ([name = "", value = ""]: readonly string[]) => {
    const [bare = "", language] = name.split("@");
    return language === undefined || language === localeOf(t) ? [[bare, inWords(value)] as const] : [];
  };
  const words = [...new URLSearchParams(query)].flatMap(inLanguage);
  const values = Object.fromEntries(words) as Record<string, string>;
  const texts = placesOf(key).map((place) => ({ place, text: translate(place, values) }));
  return texts.find(({ place, text }) => text !== place && !place.endsWith(`:${text}`))?.text ?? error;
};

/** The parameters of an error value with this key; null for another. */
export const errorParams = (error: string, wanted: string): Readonly<Record<string, string>> | null => {
  const [, key, query] = encoded.exec(error) ?? [];
  return key === wanted ? Object.fromEntries(new URLSearchParams(query)) : null;
};

/** An error value of a key and its parameters, as `errorText` reads it. */
export const errorValue = (key: string, params: Readonly<Record<string, string | number>> = {}): string => {
  const query = new URLSearchParams(Object.entries(params).map(([name, value]) => [name, String(value)])).toString();
  return query === "" ? key : `${key}?${query}`;
};
