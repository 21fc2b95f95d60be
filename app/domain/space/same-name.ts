import { type Language, languages, type LocalizedText } from "../kernel/localized-text";
import { loosely } from "../kernel/text/loosely";

/** In which languages a name is, in any way of writing it, what one of these is called. */
export function languagesTaken(name: LocalizedText, others: readonly LocalizedText[]): Language[] {
  const taken = new Set(others.flatMap((other) => Object.values<string>({ ...other }).map(loosely)));
  return languages.filter((language) => taken.has(loosely(name[language] ?? "")));
}
