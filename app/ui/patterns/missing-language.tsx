import { Fragment } from "react";
import { localeFromSegment } from "~/i18n/detect";
import { type Locale, LOCALES, offeredLocales } from "~/i18n/locale";
import { Callout } from "../primitives/callout";

interface MissingLanguageProps {
  /** Of the address that was asked for, as somebody may have typed it. */
  readonly segment: string | null;
  /** Where the page stands in a language. */
  readonly hrefFor: (locale: Locale) => string;
}

/** Says, in a language that is not there yet, that it is missing, beside those that are; nothing for any other. */
export const MissingLanguage = ({ segment, hrefFor }: MissingLanguageProps) => {
  const locale = localeFromSegment(segment ?? undefined);
  const missing = locale && LOCALES[locale].missing;
  if (!missing) return null;
  return (
    <Callout>
      <p lang={locale}>{missing}</p>
      <p>
        {offeredLocales.map((each, index) => (
          <Fragment key={each}>
            {index > 0 && " · "}
            <a href={hrefFor(each)} lang={each} hrefLang={each}>
              {LOCALES[each].name}
            </a>
          </Fragment>
        ))}
      </p>
    </Callout>
  );
};
