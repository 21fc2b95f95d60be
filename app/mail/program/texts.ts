import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

export interface VersionMail {
  /** Offered to a second person for publishing, or published. */
  readonly kind: "offered" | "published";
  readonly name: LocalizedText;
  readonly number: number;
  /** Whole address of the page to go on from. */
  readonly link: string;
}

/** A mail to officials about a version of a program. */
export function versionMail(
  locale: Locale,
  { kind, name, number, link }: VersionMail,
): { subject: string; text: string } {
  const t = createT(locale, "program");
  const values = { program: inLanguage(name, locale), number };
  return {
    subject: t(`mail.${kind}.subject`, values),
    text: [t(`mail.${kind}.text`, values), link, t("common:mail.signature")].join("\n\n"),
  };
}
