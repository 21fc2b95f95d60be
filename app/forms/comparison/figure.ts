import { z } from "zod";
import { type FigureKind, type Figure, readAmount, unitOf } from "~/domain/comparison/figure";
import { isLink } from "~/domain/comparison/figure-lines";
import { fenToYuanString } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { date, dayError, line, lines, optionalLine, unreadFile, version } from "../kernel/fields";

/** What is typed of a figure of this kind: yuan, or percent. */
export const figureForm = (kind: FigureKind, today: CivilDate) =>
  z
    .strictObject({
      version,
      amount: line(30).transform((typed, context) => {
        const amount = readAmount(kind, typed);
        if (amount !== null) return amount;
        context.addIssue({ code: "custom", message: unitOf(kind) === "basisPoints" ? "notPercent" : "notMoney" });
        return z.NEVER;
      }),
      source: line(200),
      link: optionalLine(500).refine((typed) => typed === null || isLink(typed), "notUrl"),
      datedOn: date("lease").refine((day) => day <= today, dayError({ max: today })),
    })
    .transform(({ link, version: readAt, ...figure }) => ({ version: readAt, figure: { ...figure, sourceUrl: link } }));

/** The fields of the form in their order. */
export const figureFields = ["amount", "source", "link", "datedOn"] as const;

/** A figure as its form shows it; empty where there is none. */
export const figureTyped = (figure: Figure | undefined): Readonly<Record<(typeof figureFields)[number], string>> => ({
  amount: figure ? fenToYuanString(figure.amount).replace(/\.00$/, "") : "",
  source: figure?.source ?? "",
  link: figure?.sourceUrl ?? "",
  datedOn: figure?.datedOn ?? "",
});

/** The most characters of lines of figures. */
export const mostOfFigures = 60_000;

/** Lines of figures, to be looked at or to be imported. */
export const figuresForm = z.strictObject({
  version,
  text: lines(mostOfFigures),
  file: unreadFile,
  do: z.enum(["preview", "import"], "invalid"),
});
