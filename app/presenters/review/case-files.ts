import { pathTo } from "~/addresses/path-to";
import { formats } from "~/i18n/format";
import type { ReviewVoice } from "./criteria-words.server";

interface CaseFile {
  readonly id: string;
  readonly requirement: string;
  readonly fileName: string;
  /** Bytes. */
  readonly size: number;
  readonly scan: "notScanned" | "clean" | "infected";
  readonly uploadedAt: string;
}

/** The files of a case that were given for a requirement, in words. */
export const filesFor = (
  documents: readonly CaseFile[],
  requirement: string,
  { t, locale }: Pick<ReviewVoice, "t" | "locale">,
) => {
  const f = formats(locale);
  return documents
    .filter((each) => each.requirement === requirement)
    .map(({ id, fileName, size, scan, uploadedAt }) => ({
      key: id,
      name: t("documents.opensNew", { name: fileName }),
      newTab: true,
      href: pathTo("/admin/documents/:id", { id }),
      note: t("documents.note", {
        size: f.number(Math.ceil(size / 1024)),
        when: f.dateTime(uploadedAt),
        scan: t(`documents.scan.${scan}`),
      }),
    }));
};
