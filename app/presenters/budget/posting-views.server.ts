import { pathTo } from "~/addresses/path-to";
import type { LineView } from "~/data/budget/line.reader.server";
import { type PostingRow, readBalances } from "~/data/budget/postings.reader.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { sourceName } from "~/i18n/source-name";
import { createT } from "~/i18n/t.server";

/** What a posting is of: an award, or a movement. */
const aboutOf = ({ award, movement }: PostingRow) =>
  award
    ? { name: award.reference, href: pathTo("/admin/awards/:id", { id: award.id }) }
    : movement && { name: movement.basis, href: pathTo("/admin/budgets/movements/:id", { id: movement.id }) };

/** Postings of a page, the latest first: of one line with what was available after each, of several with the line of each. */
export async function postingViews(rows: readonly PostingRow[], line: LineView | null, locale: Locale) {
  const t = createT(locale, "budget");
  const oldest = rows.at(-1);
  const balances = line && oldest ? await readBalances(line.id, oldest) : null;
  return rows.map((row) => ({
    id: row.id,
    on: row.on,
    kind: row.kind,
    fen: row.fen,
    code: row.code,
    about: aboutOf(row),
    line: line
      ? null
      : {
          name: t("movement.side", {
            program: inLanguage(row.program, locale),
            source: sourceName(t, row.source),
            year: row.fiscalYear,
          }),
          href: pathTo("/admin/budgets/lines/:id", { id: row.lineId }),
        },
    balance: balances?.get(row.id) ?? null,
  }));
}
