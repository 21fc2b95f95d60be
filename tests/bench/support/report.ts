import type { Round } from "./load";
import type { Measured, Turn } from "./measure";

/**
 * What is aimed at: pages as a share of the bare server's requests per second, the page of an award as a multiple of the p50 of a case,
 * memory in MB at most.
 */
export const bars = { award: 2, queue: 0.42, case: 0.35, home: 0.45, submit: 0.45, memory: 300 } as const;

const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
const percentile = (numbers: readonly number[], share: number): number =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? NaN;
export const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

const rate = (rounds: readonly Round[]) => median(rounds.map(({ perSecond }) => perSecond)).toFixed(0);
const latency = (rounds: readonly Round[]) => {
  const all = rounds.flatMap(({ latencies }) => [...latencies]);
  return `${percentile(all, 0.5).toFixed(1)} / ${percentile(all, 0.99).toFixed(1)}`;
};

const processor = (turns: readonly Turn[]) => median(turns.map(({ processorMs }) => processorMs)).toFixed(2);

/** The median of the ratios of neighbouring rounds. */
const ratioOf = ({ real, bare }: Measured): number =>
  median(real.map(({ perSecond }, i) => perSecond / (bare[i]?.perSecond ?? NaN)));

const p50Of = ({ real }: Measured): number =>
  percentile(
    real.flatMap(({ latencies }) => [...latencies]),
    0.5,
  );

export const meetsBar = (measured: Measured, all: readonly Measured[]): boolean => {
  if (measured.name !== "award") return ratioOf(measured) >= bars[measured.name];
  const beside = all.find(({ name }) => name === "case");
  return beside !== undefined && p50Of(measured) <= bars.award * p50Of(beside);
};

/** A bar and whether it is met, as both tables and lines say it. */
export const beside = (bar: number, met: boolean): string => `${bar} ${met ? "met" : "MISSED"}`;

function line(applications: number, measured: Measured, all: readonly Measured[]): string {
  const { name, statements, bytes, real, bare } = measured;
  const cells = [
    applications.toLocaleString("en"),
    name,
    `${statements.toFixed(1).replace(".0", "")} / ${(bytes / 1000).toFixed(1)} kB`,
    rate(real),
    latency(real),
    rate(bare),
    latency(bare),
    `${processor(real)} / ${processor(bare)}`,
    ratioOf(measured).toFixed(2),
    beside(bars[name], meetsBar(measured, all)),
  ];
  return `| ${cells.join(" | ")} |`;
}

const head = [
  "| applications | page | statements / bytes | req/s | p50 / p99 ms | bare req/s | bare p50 / p99 ms | processor ms / bare | ratio | bar |",
  "| -----------: | ---- | -----------------: | ----: | -----------: | ---------: | ----------------: | ------------------: | ----: | --- |",
];

/** The results at one size as a table in Markdown, which docs/performance.md takes over. */
export const table = (applications: number, measured: readonly Measured[]): string =>
  [...head, ...measured.map((each) => line(applications, each, measured))].join("\n");
