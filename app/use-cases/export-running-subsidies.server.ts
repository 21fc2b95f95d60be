import { fenToYuanString } from "~/domain/money/fen";
import type { Language } from "~/domain/program/localized-text";
import { addDays } from "~/domain/time/civil-date";
import { countTracking, type TrackingFilter } from "~/data/tracking.reader.server";
import { createT } from "~/i18n/t.server";
import type { UseCaseContext } from "./context.server";
import { listRunningSubsidies } from "./list-running-subsidies.server";

const page = 500;

/** A field of CSV (RFC 4180). A cell that a spreadsheet would take for a formula is kept as text by an apostrophe. */
export const csvField = (value: string | number): string => {
  const text = typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const csvLine = (fields: readonly (string | number)[]): string => `${fields.map(csvField).join(",")}\r\n`;

/** The running subsidies that match as lines of CSV, read page by page, and how many there are. */
export async function exportRunningSubsidies(
  ctx: UseCaseContext,
  filter: Omit<TrackingFilter, "after">,
  language: Language,
): Promise<{ rows: AsyncIterable<string>; count: number }> {
  return { rows: lines(ctx, filter, language), count: await countTracking(ctx.actor, { ...filter, after: null }) };
}

async function* lines(ctx: UseCaseContext, filter: Omit<TrackingFilter, "after">, language: Language) {
  const t = createT(language, "award");
  const heads = ["reference", "company", "program", "filterZone", "ends", "monthsLeft", "amountLeft"] as const;
  // The mark at the start tells spreadsheets that it is UTF-8.
  yield `\uFEFF${csvLine(heads.map((head) => t(`tracking.${head}`)))}`;
  let after: TrackingFilter["after"] = null;
  do {
    const { rows, next } = await listRunningSubsidies(ctx, { ...filter, after }, page, language);
    for (const row of rows) {
      const lastDay = addDays(row.benefit.to, -1);
      const left = fenToYuanString(row.amountLeftFen);
      yield csvLine([row.reference, row.company, row.program, row.zone, lastDay, row.monthsLeft, left]);
    }
    const [endsOn = "", id = ""] = next?.split("_") ?? [];
    after = next ? { endsOn, id } : null;
  } while (after);
}
