import type { CaseRecords } from "~/data/decision/case-records.reader.server";
import { neededEvidence } from "~/domain/application/evidence";
import type { ProgramContent } from "~/domain/program/draft/content";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** The evidence that a case needs, and of each who saw it and when; null while nobody has. */
export function evidenceViews(
  { premises }: Pick<ProgramContent, "premises">,
  checks: CaseRecords["checks"],
  locale: Locale,
) {
  const t = createT(locale, "review");
  return neededEvidence(premises).map((kind) => {
    const check = checks.find((each) => each.kind === kind);
    const when = check && formats(locale).dateTime(check.at);
    return {
      kind,
      name: t(`evidence.${kind}`),
      seen: check ? t("evidence.seen", { name: check.by, when: when ?? "" }) : null,
    };
  });
}
