import { pathTo } from "~/addresses/path-to";
import type { DocumentView } from "~/data/application/application.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { ChangeEvidence } from "~/domain/program/terms/change-rules";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { fileNote } from "../application/document-items.server";

/** What a change brings, with the files that are there. */
export const evidenceItems = (
  changeId: string,
  evidence: readonly ChangeEvidence[],
  documents: readonly DocumentView[],
  locale: Locale,
) =>
  evidence.map(({ key, name }) => {
    const own = documents.filter(({ requirement }) => requirement === key);
    const good = own.some(({ scan }) => scan !== "infected");
    return {
      key,
      name: inLanguage(name, locale),
      state: good ? ("here" as const) : ("missing" as const),
      files: own.map((document) => ({
        key: document.id,
        name: document.fileName,
        href: pathTo("/founder/changes/:id/documents/:documentId", { id: changeId, documentId: document.id }),
        note: fileNote(document, locale),
      })),
    };
  });

/** A document that is about to be taken out, in words; null where there is none of that id. */
export function evidenceToRemove(
  documents: readonly DocumentView[],
  documentId: string | undefined,
  evidence: readonly ChangeEvidence[],
  locale: Locale,
) {
  const document = documents.find(({ id }) => id === documentId);
  if (!document) return null;
  const asked = evidence.find(({ key }) => key === document.requirement);
  return {
    title: createT(locale, "application")("documents.removeOf", { name: document.fileName }),
    of: asked ? inLanguage(asked.name, locale) : createT(locale, "request")("page.general"),
    note: fileNote(document, locale),
  };
}

export type EvidenceItem = ReturnType<typeof evidenceItems>[number];
