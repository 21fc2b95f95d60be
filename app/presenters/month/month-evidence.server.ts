import { pathTo } from "~/addresses/path-to";
import type { MonthDocument } from "~/data/month/month-documents.reader.server";
import type { Locale } from "~/i18n/locale";
import { fileNote } from "../application/document-items.server";

/** What a report brings, with the files that are there. */
export const monthEvidenceItems = (
  reportId: string | null,
  evidence: readonly { readonly key: string; readonly name: string }[],
  documents: readonly MonthDocument[],
  locale: Locale,
) =>
  evidence.map(({ key, name }) => {
    const own = documents.filter(({ requirement }) => requirement === key);
    const here = own.some(({ scan }) => scan !== "infected");
    return {
      key,
      name,
      state: here ? ("here" as const) : ("missing" as const),
      files: own.map((document) => ({
        key: document.id,
        name: document.fileName,
        href: pathTo("/founder/changes/:id/documents/:documentId", { id: reportId ?? "", documentId: document.id }),
        note: fileNote(document, locale),
      })),
    };
  });
