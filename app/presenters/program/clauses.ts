import type { ProgramContent } from "~/domain/program/draft/content";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";

/** The clauses of a version's legal basis in words, by key: the title of the law and the clause. */
export const clauseWords = (
  { legalBasis }: Pick<ProgramContent, "legalBasis">,
  locale: Locale,
): ReadonlyMap<string, string> =>
  new Map(
    legalBasis.map(({ key, title, clause }) => [key, `${inLanguage(title, locale)} ${inLanguage(clause, locale)}`]),
  );
