import type { AccountEvidence } from "~/data/payment/account-evidence.server";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import { fileNote } from "../application/document-items.server";

/** The evidence of an account as an item of a checklist; a file with a virus leads nowhere and is none. */
export function accountFiles(evidence: readonly AccountEvidence[], locale: Locale, hrefOf: (id: string) => string) {
  const good = evidence.filter(({ scan }) => scan !== "infected");
  return {
    key: "evidence",
    name: createT(locale, "account")("evidenceName"),
    state: good.length > 0 ? ("here" as const) : ("missing" as const),
    files: good.map((file) => ({
      key: file.id,
      name: file.fileName,
      note: fileNote({ ...file, uploadedAt: file.uploadedAt.toISOString() }, locale),
      href: hrefOf(file.id),
    })),
    /** The latest, where a browser shows it as a picture. */
    picture: good
      .slice(0, 1)
      .flatMap(({ id, contentType }) => (contentType.startsWith("image/") ? [hrefOf(id)] : []))[0],
  };
}
