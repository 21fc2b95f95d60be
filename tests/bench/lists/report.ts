import type { Figure, Timed } from "./measure";

/**
 * What is aimed at at a million, in ms: a page at most `grows` times what it takes at 10,000, or `page`; each of its statements
 * alone `statement`. A search of companies by a common word has bars of its own.
 */
export const bars = { grows: 1.5, page: 30, statement: 25, common: { page: 60, statement: 50 } } as const;

interface Judged extends Timed {
  /** The bars of this page, and whether both are met. */
  readonly pageBar: number;
  readonly statementBar: number;
  readonly met: boolean;
}

const judged = (timed: Timed): Judged => {
  const most = timed.common ? bars.common : bars;
  const page = Math.max(most.page, (timed.small?.p50 ?? 0) * bars.grows);
  const met = timed.large.p50 <= page && timed.statement.p50 <= most.statement;
  return { ...timed, pageBar: page, statementBar: most.statement, met };
};

export const meets = (timed: Timed): boolean => judged(timed).met;

const ms = (value: number) => value.toFixed(1);
const both = (figure: Figure | null) => (figure ? `${ms(figure.p50)} (${ms(figure.least)})` : "–");
const by = (figure: (each: Judged) => number) => (a: Judged, b: Judged) => figure(b) - figure(a);

function line({ page, asked, small, large, pageBar, statement, statementBar, met }: Judged): string {
  const pages = [both(small), both(large), ms(pageBar)];
  const cells = [page, asked, ...pages, both(statement), ms(statementBar), met ? "met" : "MISSED"];
  return `| ${cells.join(" | ")} |`;
}

const head = [
  "| page | asked for | p50 (least) at 10,000 | p50 (least) at 1,000,000 | its bar | slowest statement | its bar | |",
  "| ---- | --------- | --------------------: | -----------------------: | ------: | ----------------: | ------: | --- |",
];

/** Of each page its slowest address, the one with the slowest statement, and whatever misses a bar, in Markdown; ms. */
export function pageTable(all: readonly Timed[]): string {
  const every = all.map(judged);
  const told = (page: string) => {
    const own = every.filter((each) => each.page === page);
    const slow = own.toSorted(by(({ large }) => large.p50))[0];
    const heavy = own.toSorted(by(({ statement }) => statement.p50))[0];
    return [...new Set([slow, heavy, ...own.filter(({ met }) => !met)].flatMap((each) => each ?? []))];
  };
  return [...head, ...[...new Set(every.map(({ page }) => page))].flatMap(told).map(line)].join("\n");
}
