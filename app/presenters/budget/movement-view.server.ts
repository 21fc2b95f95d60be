import type { MovementView, NamedLine } from "~/data/budget/movement.reader.server";
import { kindOfMovement } from "~/domain/budget/movement";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { sourceName } from "~/i18n/source-name";
import { createT } from "~/i18n/t.server";

/** A line of the budget in words. */
export const lineName = ({ program, source, fiscalYear }: NamedLine, locale: Locale): string => {
  const t = createT(locale, "budget");
  return t("movement.side", { program: inLanguage(program, locale), source: sourceName(t, source), year: fiscalYear });
};

/** A movement as pages show it. */
export function movementView({ from, to, preparedAt, decidedAt, ...movement }: MovementView, locale: Locale) {
  const t = createT(locale, "budget");
  const kind = t(`movement.kind.${kindOfMovement({ from, to })}`);
  const side = (line: NamedLine | null) => line && { id: line.id, name: lineName(line, locale) };
  return {
    ...movement,
    title: t("movement.of", { kind, basis: movement.basis }),
    from: side(from),
    to: side(to),
    preparedAt: preparedAt.toISOString(),
    decidedAt: decidedAt && decidedAt.toISOString(),
  };
}
