import { pathTo } from "~/addresses/path-to";
import type { CompanyFile } from "~/data/company/files.server";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** The papers of a company for intake; one with a virus leads nowhere. */
export function showFiles(files: readonly CompanyFile[], companyId: string, locale: Locale) {
  const t = createT(locale, "register");
  const f = formats(locale);
  return files.map(({ id: fileId, fileName, scan, ownershipId, uploadedAt }) => ({
    id: fileId,
    name: fileName,
    note: [
      f.dateTime(uploadedAt.toISOString()),
      t(ownershipId === null ? "files.ofIntake" : "files.ofAsker"),
      scan === "infected" ? t("files.infected") : t(`application:scan.${scan}`),
    ].join(" · "),
    href: scan === "infected" ? null : pathTo("/admin/companies/:id/files/:fileId", { id: companyId, fileId }),
  }));
}
