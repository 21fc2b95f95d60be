import type { VersionView } from "~/data/program/version.reader.server";
import { formQuestions } from "~/domain/program/form/draft-questions";
import { getAt, listAt } from "~/domain/kernel/draft-tree";
import { looseText } from "~/domain/kernel/loose-text";
import type { Locale } from "~/i18n/locale";
import { asSentence } from "~/i18n/sentence";
import { createT } from "~/i18n/t.server";
import { conditionRoot, documentCondition } from "./condition-place.server";
import { conditionSentence } from "./condition-words.server";
import { voices } from "./criteria-words.server";

/** When each document of a version is needed, in words, and where that is written. */
export async function documentConditions(version: VersionView, locale: Locale) {
  const voice = (await voices())(locale);
  const t = createT(locale, "builder");
  const questions = formQuestions(version.content);
  return listAt(version.content, ["documents"]).map((document, i) => {
    const place = documentCondition(version, String(i + 1), locale);
    const root = conditionRoot(place);
    return {
      key: String(i),
      name: looseText(getAt(document, ["name"]), locale) || t("questions.unnamed"),
      when: root === undefined ? t("when.documentAlways") : asSentence(conditionSentence(root, questions, voice)),
      href: place.href,
    };
  });
}
