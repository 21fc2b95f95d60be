import type { ListName } from "~/domain/desk/lists";
import type { Timed } from "./measure";

/**
 * What is aimed at at a million, in ms: a page at most `grows` times what it takes at 10,000, or `page`; each of its statements
 * alone `statement`. A search of companies by a common word has bars of its own.
 */
export const bars = { grows: 1.5, page: 30, statement: 25, common: { page: 60, statement: 50 } } as const;

export interface Compared extends Timed {
  /** What the page took at 10,000. */
  readonly small: number;
  readonly met: boolean;
}

/** Each address at both sizes. A page behind the first one has another address at each size: its list and place stand for it. */
export function compared(small: readonly Timed[], large: readonly Timed[]): Compared[] {
  const keyOf = ({ list, address }: Timed) => `${list} ${address.replace(/after=[^&]+/, "after=…")}`;
  const before = new Map(small.map((each) => [keyOf(each), each.page]));
  return large.map((each) => {
    const most = each.common ? bars.common : bars;
    const was = before.get(keyOf(each)) ?? NaN;
    const met = (each.page <= most.page || each.page <= was * bars.grows) && each.statement <= most.statement;
    return { ...each, small: was, met };
  });
}

const ms = (value: number) => (Number.isNaN(value) ? "–" : value.toFixed(1));
const by = (figure: (each: Compared) => number) => (a: Compared, b: Compared) => figure(b) - figure(a);
const shown = (address: string) => decodeURIComponent(address).replace(/after=[^&]+/, "after=…");

const line = ({ list, address, small, page, statement, met }: Compared): string =>
  `| ${[list, `\`${shown(address)}\``, ms(small), ms(page), ms(statement), met ? "met" : "MISSED"].join(" | ")} |`;

const head = [
  "| list | address | p50 at 10,000 | p50 at 1,000,000 | slowest statement | bar |",
  "| ---- | ------- | ------------: | ---------------: | ----------------: | --- |",
];

/** Of each list its bare page, its slowest one and the one with the slowest statement, and whatever misses a bar, in Markdown. */
export function listTable(all: readonly Compared[]): string {
  const names = [...new Set(all.map(({ list }) => list))];
  const told = (name: ListName) => {
    const own = all.filter(({ list }) => list === name);
    const slow = own.toSorted(by(({ page }) => page))[0];
    const heavy = own.toSorted(by(({ statement }) => statement))[0];
    return [...new Set([own[0], slow, heavy, ...own.filter(({ met }) => !met)].flatMap((each) => each ?? []))];
  };
  return [...head, ...names.flatMap(told).map(line)].join("\n");
}
