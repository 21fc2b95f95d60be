import { type FigureKind, unitOf } from "~/domain/comparison/figure";
import type { Formats } from "~/i18n/format";
import type { T } from "~/i18n/types";

/** A figure with its unit in words. */
export const figureAmount = (kind: FigureKind, amount: number, t: T<"comparison">, f: Formats): string =>
  unitOf(kind) === "basisPoints"
    ? t("unit.basisPoints", { share: f.percent(`${amount}/10000`) })
    : t(`unit.${unitOf(kind) === "fenPerM2" ? "fenPerM2" : "fen"}`, { amount: f.moneyBrief(amount) });
