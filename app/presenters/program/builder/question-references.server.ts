import { pathTo } from "~/addresses/path-to";
import type { VersionView } from "~/data/program/version.reader.server";
import { getAt } from "~/domain/kernel/draft-tree";
import { looseText } from "~/domain/kernel/loose-text";
import type { Reference } from "~/domain/program/form/question-references";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { placeHref, placeName } from "./questions-page.server";

/** What refers to a question, in words and with its address; each said once. */
export function referenceViews(version: VersionView, references: readonly Reference[], locale: Locale) {
  const t = createT(locale, "builder");
  const viewOf = ({ kind, path }: Reference): { text: string; href: string } => {
    switch (kind) {
      case "question":
        return {
          text: t("questions.referQuestion", { name: placeName(version.content, path, locale) }),
          href: placeHref(version, path),
        };
      case "document": {
        const name = looseText(getAt(version.content, [...path, "name"]), locale) || t("questions.unnamed");
        return {
          text: t("questions.referDocument", { name }),
          href: pathTo("/admin/versions/:id/documents", { id: version.id }),
        };
      }
      case "benefit":
        return { text: t("questions.referBenefit"), href: pathTo("/admin/versions/:id/benefit", { id: version.id }) };
      case "premises":
        return { text: t("questions.referPremises"), href: pathTo("/admin/versions/:id/money", { id: version.id }) };
    }
  };
  const views = references.map(viewOf);
  return views.filter(({ text, href }, i) => views.findIndex((each) => each.text === text && each.href === href) === i);
}
