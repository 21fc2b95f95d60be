import { pathTo } from "~/addresses/path-to";
import type { MonthDocument } from "~/data/month/month-documents.reader.server";
import type { Locale } from "~/i18n/locale";
import { fileNote } from "../application/document-items.server";

/** On whose pages months are shown. */
export type MonthSide = "founder" | "operator" | "official";

/** Where a document of a report is handed out. */
const fileAt: Readonly<Record<MonthSide, (document: MonthDocument) => string>> = {
  founder: ({ id, reportId }) => pathTo("/founder/changes/:id/documents/:documentId", { id: reportId, documentId: id }),
  operator: ({ id }) => pathTo("/operator/evidence/:documentId", { documentId: id }),
  official: ({ id }) => pathTo("/admin/documents/:id", { id }),
};

/** What a report brings, with the files that are there. */
export const monthEvidenceItems = (
  evidence: readonly { readonly key: string; readonly name: string }[],
  documents: readonly MonthDocument[],
  side: MonthSide,
  locale: Locale,
) =>
  evidence.map(({ key, name }) => {
    const own = documents.filter(({ requirement }) => requirement === key);
    return {
      key,
      name,
      state: own.some(({ scan }) => scan !== "infected") ? ("here" as const) : ("missing" as const),
      files: own.map((document) => ({
        key: document.id,
        name: document.fileName,
        href: fileAt[side](document),
        note: fileNote(document, locale),
      })),
    };
  });
