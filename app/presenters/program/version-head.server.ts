import type { VersionView } from "~/data/program/version.reader.server";
import { getAt } from "~/domain/kernel/draft-tree";
import { looseText } from "~/domain/kernel/loose-text";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** What every page of a version shows of it. */
export const versionHead = (found: VersionView, locale: Locale) => ({
  id: found.id,
  programId: found.programId,
  number: found.number,
  program: looseText(getAt(found.content, ["name"]), locale) || createT(locale, "program")("unnamed"),
  offeredAt: found.offeredAt,
  publishedAt: found.publishedAt,
});
