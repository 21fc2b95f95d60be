import { type Figure, type FigureKind, isFigureKind } from "~/domain/comparison/figure";
import type { LocalizedText } from "~/domain/kernel/localized-text";
import { cached } from "../kernel/cached.server";
import { asItStands, type Reading, type Tx } from "../kernel/db.server";

export interface StoredFigure extends Figure {
  readonly version: number;
}

export interface ComparedCity {
  readonly id: string;
  readonly name: LocalizedText;
  /** This city. */
  readonly home: boolean;
  readonly demonstration: boolean;
  readonly closed: boolean;
  readonly version: number;
  readonly figures: Readonly<Partial<Record<FigureKind, StoredFigure>>>;
}

type Row = Omit<ComparedCity, "figures"> & {
  readonly figures: readonly (StoredFigure & { readonly what: string })[];
} & Record<string, unknown>;

const cities = `
  SELECT c.id, c.name, c.home, c.demonstration, c.closed, c.version,
         coalesce((SELECT jsonb_agg(f) FROM (
           SELECT DISTINCT ON (what) what, version, amount, source, source_url AS "sourceUrl", dated_on AS "datedOn"
             FROM comparison_figure WHERE city_id = c.id ORDER BY what, version DESC) f), '[]') AS figures
    FROM comparison_city c`;

const cityOf = ({ figures, ...city }: Row): ComparedCity => ({
  ...city,
  figures: Object.fromEntries(
    figures.flatMap(({ what, ...figure }) => (isFigureKind(what) ? [[what, figure] as const] : [])),
  ),
});

/** Every city with its figures as they stand: this one first, closed ones last. */
export async function readCities({ rows }: Reading = asItStands): Promise<ComparedCity[]> {
  return (await rows<Row>(`${cities} ORDER BY c.closed, c.home DESC, c.id`)).map(cityOf);
}

const kept = cached(readCities, 60_000);

/** The same, as they stood at most a minute ago: the public page asks often, and figures change rarely. */
export const readKeptCities = (): Promise<ComparedCity[]> => kept.read(asItStands);

/** The next read in this process sees what was committed. */
export const forgetCities = (): void => kept.forget();

export async function readCity(id: string, { rows }: Reading = asItStands): Promise<ComparedCity | null> {
  const [found] = await rows<Row>(`${cities} WHERE c.id = $1`, [id]);
  return found ? cityOf(found) : null;
}

/** Lets nobody else change cities or figures until the transaction ends. */
export async function lockCities(tx: Tx): Promise<void> {
  await tx.$executeRaw`LOCK TABLE comparison_city IN SHARE ROW EXCLUSIVE MODE`;
}
