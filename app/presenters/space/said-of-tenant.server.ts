import { pathTo } from "~/addresses/path-to";
import { readSaidOtherwise } from "~/data/space/leases.reader.server";
import { readFilesOfUnit } from "~/data/space/occupancy-evidence.reader.server";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { fileNote } from "../application/document-items.server";

/** What operators said otherwise of tenants under leases, in words. */
export async function saidOfTenants(leaseIds: readonly string[], locale: Locale) {
  const t = createT(locale, "space");
  const f = formats(locale);
  return (await readSaidOtherwise(leaseIds)).map(({ id, finding, since, month, words }) => ({
    id,
    what: t("lease.saidOf", { finding: t(`tenant:finding.${finding}`), date: f.date(since), month: f.month(month) }),
    words,
  }));
}

/** As many files as a page of a unit names. */
const mostFiles = 50;

/** What operators sent of the tenants of a unit, for officials; what has a virus leads nowhere. */
export async function filesOfUnit(unitId: string, locale: Locale) {
  const t = createT(locale, "space");
  const f = formats(locale);
  return (await readFilesOfUnit(unitId, mostFiles)).map((file) => ({
    id: file.id,
    name: file.fileName,
    note: t("lease.fileOf", { company: file.company, month: f.month(file.month), note: fileNote(file, locale) }),
    href: file.scan === "infected" ? null : pathTo("/admin/units/:id/files/:fileId", { id: unitId, fileId: file.id }),
  }));
}
