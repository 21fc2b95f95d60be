import { pathTo } from "~/addresses/path-to";
import type { ApplicationView } from "~/data/application/application.reader.server";
import { readPlaces } from "~/data/city/places.server";
import { type Missing, missingFrom } from "~/domain/application/missing";
import { locate } from "~/domain/application/zone";
import { inLanguage } from "~/domain/kernel/localized-text";
import { placeFrom } from "~/domain/program/form/premises-questions";
import type { Question } from "~/domain/program/form/question";
import { questionsIn, visibleAnswers } from "~/domain/program/form/visible-questions";
import { problemText } from "~/forms/program/parse-answers";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { fieldId } from "~/ui/field-id";

/** Something that is missing, in words, and where to mend it. */
export interface MissingItem {
  readonly label: string;
  /** A key of the namespace `errors`. */
  readonly message: string;
  readonly href: string;
  /** The step of the form it belongs to, if any. */
  readonly step: string | null;
}

/** Everything that keeps the application from being handed in. */
export async function missingItems(application: ApplicationView, locale: Locale): Promise<MissingItem[]> {
  const { content, answers, company, programZoneId, handedInOn } = application;
  const { zones, sites } = await readPlaces();
  const place = placeFrom(visibleAnswers(questionsIn(content), answers));
  const { zoneId } = locate({ programZoneId, registeredZoneId: company.registeredZoneId, place, zones, sites });
  const documents = application.documents
    .filter(({ scan }) => scan !== "infected")
    .map(({ requirement }) => requirement);
  const missing = missingFrom({ content, answers, documents, company, handedInOn, zoneKnown: zoneId !== null });
  return missing.map((each) => itemOf(each, application, locale));
}

function itemOf(missing: Missing, { id, companyId, content }: ApplicationView, locale: Locale): MissingItem {
  const t = createT(locale, "application");
  const profile = pathTo("/founder/companies/:id/edit", { id: companyId });
  switch (missing.kind) {
    case "companyIdentity":
      return { label: t("missing.identity"), message: "application.companyIncomplete", href: profile, step: null };
    case "zone":
      return { label: t("missing.zone"), message: "application.zoneUnknown", href: profile, step: null };
    case "document": {
      const { requirement } = missing;
      const name = content.documents.find(({ key }) => key === requirement)?.name;
      return {
        label: name ? inLanguage(name, locale) : requirement,
        message: "application.documentMissing",
        href: `${pathTo("/founder/applications/:id/documents", { id })}#document-${requirement}`,
        step: null,
      };
    }
    case "answer": {
      const { step, problem } = missing;
      return {
        label: questionLabel(questionsIn(content), problem.key, locale),
        message: problemText(problem),
        href: `${pathTo("/founder/applications/:id/steps/:step", { id, step }, { check: "1" })}#${fieldId(problem.key)}`,
        step,
      };
    }
  }
}

/** What the question of `members[0].name` is called: "Members, entry 1: Name". */
export function questionLabel(questions: readonly Question[], key: string, locale: Locale): string {
  const [, head = "", index, tail] = /^([^[]+)(?:\[(\d+)\]\.(.+))?$/.exec(key) ?? [];
  const question = questions.find((each) => each.key === head);
  if (!question) return key;
  const label = inLanguage(question.label, locale);
  if (question.kind !== "group" || tail === undefined) return label;
  const t = createT(locale, "application");
  const entry = t("step.entry", { label, number: Number(index) + 1 });
  return t("common:marks.pair", { label: entry, text: questionLabel(question.questions, tail, locale) });
}
