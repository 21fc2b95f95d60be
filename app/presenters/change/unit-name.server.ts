import { readUnitName } from "~/data/space/unit-wish.reader.server";
import type { ChangeProposal } from "~/domain/change/proposal";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** The unit that a change moves to, in words; null where it moves to none. */
export async function unitName(
  { proposal }: { readonly proposal: ChangeProposal },
  locale: Locale,
): Promise<string | null> {
  const unit = proposal.kind === "unit" && proposal.unitId !== null ? await readUnitName(proposal.unitId) : null;
  return unit && createT(locale, "award")("unit", { site: inLanguage(unit.site, locale), label: unit.label });
}
