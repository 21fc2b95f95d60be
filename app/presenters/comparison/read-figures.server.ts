import { type ComparedCity, readCities } from "~/data/comparison/cities.server";
import { changedFigures, figuresWritten } from "~/domain/comparison/changed-figures";
import { amountsOf, type FigureKind, figureKinds } from "~/domain/comparison/figure";
import { readFigureLines } from "~/domain/comparison/figure-lines";
import { inLanguage } from "~/domain/kernel/localized-text";
import { fenToYuanString } from "~/domain/kernel/money/fen";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { type Locale, offeredLocales } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";

const plain = (text: string): string => text.normalize("NFKC").trim().toLowerCase();

/** What figures are called, in any language on offer or by their own name. */
const figureNames = (): ReadonlyMap<string, FigureKind> =>
  new Map(
    figureKinds.flatMap((kind) =>
      [kind, ...offeredLocales.map((locale) => createT(locale, "comparison")(`figure.${kind}`))].map(
        (name) => [plain(name), kind] as const,
      ),
    ),
  );

/** The lines that somebody pasted, by the names of cities and figures in every language. */
export const readPasted = (cities: readonly ComparedCity[], text: string, today: CivilDate) => {
  const ids = new Map(cities.flatMap(({ id, name }) => Object.values(name).map((each) => [plain(String(each)), id])));
  const kinds = figureNames();
  const names = {
    city: (name: string) => ids.get(plain(name)) ?? null,
    figure: (name: string) => kinds.get(plain(name)) ?? null,
    standing: (cityId: string) => amountsOf(cities.find(({ id }) => id === cityId)?.figures ?? {}),
  };
  return readFigureLines(text, names, today);
};

/** What the lines would change. */
export const pastedChanges = (
  cities: readonly ComparedCity[],
  read: ReturnType<typeof readPasted>,
  locale: Locale,
) => ({
  problems: read.problems,
  changes: changedFigures(cities, read.figures).map(({ cityId, kind, amount, datedOn, before }) => {
    const city = cities.find(({ id }) => id === cityId);
    return {
      key: `${cityId} ${kind}`,
      city: city ? inLanguage(city.name, locale) : "",
      kind,
      amount,
      datedOn,
      before: before && { amount: before.amount, datedOn: before.datedOn },
    };
  }),
});

export type PastedChanges = ReturnType<typeof pastedChanges>;

/** The page on which figures are imported, before any were looked at. */
export async function figuresPage(locale: Locale) {
  const cities = await readCities();
  return {
    title: createT(locale, "comparison")("import.title"),
    version: figuresWritten(cities),
    standing: figuresText(cities, locale),
  };
}

const quotedCell = (text: string): string => (/[",]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Every figure that stands as lines that read back as the same, in the reader's language. */
export function figuresText(cities: readonly ComparedCity[], locale: Locale): string {
  const t = createT(locale, "comparison");
  const head = ["city", "figure", "amount", "source", "link", "date"] as const;
  const lines = cities.flatMap(({ name, figures }) =>
    figureKinds.flatMap((kind) => {
      const figure = figures[kind];
      if (!figure) return [];
      const { amount, source, sourceUrl, datedOn } = figure;
      const cells = [
        inLanguage(name, locale),
        t(`figure.${kind}`),
        fenToYuanString(amount),
        source,
        sourceUrl ?? "",
        datedOn,
      ];
      return [cells.map(quotedCell).join(",")];
    }),
  );
  return [head.map((column) => t(`import.column.${column}`)).join(","), ...lines].join("\n");
}
