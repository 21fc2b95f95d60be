import { type Locale, LOCALES, offeredLocales } from "~/i18n/locale";
import { useT, useTextLocale } from "~/i18n/react";

/** Links where the language stands in the URL; elsewhere a post of `locale` and `to` (where to return) to `action`. */
export type LanguageChoice =
  | { readonly hrefFor: (locale: Locale) => string }
  | { readonly action: string; readonly returnTo: string };

/** The other languages that the page can be read in, each named in itself. */
export const LangSwitch = ({ choice }: { readonly choice: LanguageChoice }) => {
  const t = useT("common");
  const current = useTextLocale();
  const others = offeredLocales.filter((locale) => locale !== current);
  if ("hrefFor" in choice)
    return (
      <nav className="languages" aria-label={t("language.label")}>
        {others.map((locale) => (
          <a key={locale} href={choice.hrefFor(locale)} lang={locale} hrefLang={locale}>
            {LOCALES[locale].name}
          </a>
        ))}
      </nav>
    );
  return (
    <form className="languages" method="post" action={choice.action} aria-label={t("language.label")}>
      <input type="hidden" name="to" value={choice.returnTo} />
      {others.map((locale) => (
        <button key={locale} name="locale" value={locale} lang={locale}>
          {LOCALES[locale].name}
        </button>
      ))}
    </form>
  );
};
