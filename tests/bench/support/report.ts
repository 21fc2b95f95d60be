import type { Round } from "./load";
import type { Measured } from "./measure";

/** What is aimed at, as a share of the bare server's requests per second. */
const bars: Readonly<Record<string, number>> = { queue: 0.23, submit: 0.4 };

const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b);
const percentile = (numbers: readonly number[], share: number): number =>
  sorted(numbers)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? NaN;
const median = (numbers: readonly number[]): number => percentile(numbers, 0.5);

const rate = (rounds: readonly Round[]) => median(rounds.map(({ perSecond }) => perSecond)).toFixed(0);
const latency = (rounds: readonly Round[]) => {
  const all = rounds.flatMap(({ latencies }) => [...latencies]);
  return `${percentile(all, 0.5).toFixed(1)} / ${percentile(all, 0.99).toFixed(1)}`;
};

/** One line of the table: the ratio is the median of the ratios of neighbouring rounds. */
function line(applications: number, { name, statements, bytes, real, bare }: Measured): string {
  const ratio = median(real.map(({ perSecond }, i) => perSecond / (bare[i]?.perSecond ?? NaN)));
  const bar = bars[name];
  const cells = [
    applications.toLocaleString("en"),
    name,
    `${statements.toFixed(1).replace(".0", "")} / ${(bytes / 1000).toFixed(1)} kB`,
    rate(real),
    latency(real),
    rate(bare),
    latency(bare),
    ratio.toFixed(2),
    bar === undefined ? "" : `${bar} ${ratio >= bar ? "met" : "MISSED"}`,
  ];
  return `| ${cells.join(" | ")} |`;
}

const head = [
  "| applications | page | statements / bytes | req/s | p50 / p99 ms | bare req/s | bare p50 / p99 ms | ratio | bar |",
  "| -----------: | ---- | -----------------: | ----: | -----------: | ---------: | ----------------: | ----: | --- |",
];

/** The results at one size as a table in Markdown, which docs/performance.md takes over. */
export const table = (applications: number, measured: readonly Measured[]): string =>
  [...head, ...measured.map((each) => line(applications, each))].join("\n");
