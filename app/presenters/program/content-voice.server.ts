import { readPlaces } from "~/data/city/places.server";
import { getAt, listAt, type Tree } from "~/domain/kernel/draft-tree";
import { formQuestions, type PlacedQuestion, placedQuestions } from "~/domain/program/form/draft-questions";
import { ASKED_KINDS } from "~/domain/program/terms/change-rules";
import { inLanguage, type Language } from "~/domain/kernel/localized-text";
import { looseText } from "~/domain/kernel/loose-text";
import { type Locale, textLocale } from "~/i18n/locale";
import type { Voice } from "~/i18n/phrase";
import type { NameAt } from "~/i18n/place-trail";
import { createT } from "~/i18n/t.server";
import type { T } from "~/i18n/types";

/** What the content of a version, a draft's too, is put into words with. */
export interface ContentVoice extends Voice {
  readonly t: T<"program">;
  readonly locale: Language & Locale;
  /** In which languages its texts are shown. */
  readonly languages: readonly Language[];
  readonly content: Tree;
  readonly questions: readonly PlacedQuestion[];
  readonly nameAt: NameAt;
}

/** The name of an entry as it was written; of a set of terms, that of the answer that leads to it; of a rule, that of its change. */
const namesIn = (content: Tree, locale: Locale): NameAt => {
  const deciding = formQuestions(content).find(({ key }) => key === getAt(content, ["benefit", "question"]));
  return (path) => {
    const last = path.at(-1);
    const place = path.filter((step) => typeof step !== "symbol");
    if (path.at(-2) === "cases") {
      const option = deciding?.options.find(({ value }) => value === last);
      return option ? inLanguage(option.label, locale) : null;
    }
    const entry = getAt(content, place);
    if (path.at(-2) === "changes") {
      const kind = ASKED_KINDS.find((each) => each === getAt(entry, ["kind"]));
      return kind ? createT(locale, "change")(`kind.${kind}`) : null;
    }
    const texts = ["name", "label", "clause", "title"].map((name) => looseText(getAt(entry, [name]), locale));
    return texts.find((text) => text !== "") ?? null;
  };
};

/** The voice of a page for the content of a version; texts in all languages, or in one alone. */
export async function contentVoice(
  content: Tree,
  wanted: Locale,
  languages: readonly Language[],
): Promise<ContentVoice> {
  const locale = textLocale(wanted);
  const { zones } = await readPlaces();
  const names = new Map(zones.map(({ slug, name }) => [slug, inLanguage(name, locale)]));
  return {
    t: createT(locale, "program"),
    locale,
    languages,
    content,
    zoneName: (slug) => names.get(slug) ?? slug,
    questions: placedQuestions(content),
    nameAt: namesIn(content, locale),
  };
}

/** A clause of the legal basis by its key. */
export const clauseName = ({ content, locale }: ContentVoice, key: Tree | undefined): string | null => {
  const clause = listAt(content, ["legalBasis"]).find((each) => getAt(each, ["key"]) === key);
  return clause === undefined ? null : looseText(getAt(clause, ["clause"]), locale) || null;
};
