import { pathTo } from "~/addresses/path-to";
import type { EvidenceOfReport } from "~/data/change/report-evidence.reader.server";
import type { Locale } from "~/i18n/locale";
import { fileNote } from "../application/document-items.server";

/** The files of a report for whoever made it; what others than their own side sent, or has a virus, leads nowhere. */
export const reportFiles = (files: readonly EvidenceOfReport[], locale: Locale) =>
  files.map((file) => ({
    id: file.id,
    name: file.fileName,
    note: fileNote(file, locale),
    href:
      file.sent && file.scan !== "infected" ? pathTo("/operator/evidence/:documentId", { documentId: file.id }) : null,
  }));
