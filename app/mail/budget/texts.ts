import type { MovementKind } from "~/domain/budget/movement";
import type { Fen } from "~/domain/kernel/money/fen";
import { formats } from "~/i18n/format";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

export interface MovementMail {
  /** Waits for its release, or was decided. */
  readonly kind: "prepared" | "released" | "refused";
  readonly movement: MovementKind;
  readonly fen: Fen;
  /** Whole address of its page. */
  readonly link: string;
}

/** A mail to officials about a movement of the budget. */
export function movementMail(
  locale: Locale,
  { kind, movement, fen, link }: MovementMail,
): { subject: string; text: string } {
  const t = createT(locale, "budget");
  const values = { movement: t(`movement.kind.${movement}`), amount: formats(locale).money(fen) };
  return {
    subject: t(`mail.${kind}.subject`, values),
    text: [t(`mail.${kind}.text`, values), link, t("common:mail.signature")].join("\n\n"),
  };
}
