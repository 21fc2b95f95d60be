import type { ColumnOf, Columns } from "~/domain/import/column";
import type { ImportKindName } from "~/domain/import/kinds";
import type { Sheet, SheetRows } from "~/domain/kernel/list/file";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

/** Every key of what the columns of a kind hold; one that has no text yet shows none. */
const readsOf = (kind: ImportKindName, field: string): string => `reads.${kind}.${field}`;

/** The template of a kind: the heads in a language and a row of examples. */
export function templateOf(
  kind: ImportKindName,
  columns: Columns,
  locale: Locale,
): { readonly name: string; readonly sheet: Sheet; readonly rows: SheetRows } {
  const all = Object.values(columns);
  async function* rows(): SheetRows {
    yield await Promise.resolve([all.map(({ example }) => inLanguage(example, locale))]);
  }
  return {
    name: `${kind}-template-${locale}`,
    sheet: {
      title: createT(locale, "import")(`kinds.${kind}`),
      heads: all.map(({ names }) => ({ text: inLanguage(names, locale) })),
    },
    rows: rows(),
  };
}

const otherNames = ({ names, also }: ColumnOf<unknown>, locale: Locale): string[] => [
  ...(locale === "zh-CN" ? [names.en] : [names["zh-CN"]]),
  ...also,
];

/** The columns of a kind, as a page explains them. */
export function columnRows(kind: ImportKindName, columns: Columns, locale: Locale) {
  const t = createT(locale, "import") as unknown as (key: string) => string;
  return Object.entries(columns).map(([field, column]) => ({
    field,
    name: inLanguage(column.names, locale),
    also: otherNames(column, locale),
    needed: column.needed,
    holds: t(readsOf(kind, field)),
    example: inLanguage(column.example, locale),
  }));
}
