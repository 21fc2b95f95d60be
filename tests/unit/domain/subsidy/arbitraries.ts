import fc from "fast-check";
import type { AwardEvent, PlanInput, TierAmount } from "~/domain/subsidy/types";

const FIRST_DAY = Date.UTC(2023, 0, 1);
const date = (from: number, to: number): fc.Arbitrary<string> =>
  fc.integer({ min: from, max: to }).map((day) => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10));

/** Half of the time null. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 2 });

/** The day on which something stops: mostly never or late, sometimes before the start. */
const stop = fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, date(700, 2_000), date(-30, 700));

/** Starts from 2023 to 2024 (a leap year), often on the last days of a month, where boundaries are clamped. */
const start = fc.oneof(
  date(0, 730),
  fc.constantFrom("2023-01-31", "2023-08-31", "2023-12-31", "2024-01-30", "2024-02-29", "2024-01-01"),
);

/** Ordinary shares, fractions, and long decimals that force big integers. */
const share = fc.oneof(
  fc.constantFrom("0", "1", "0.7", "0.50", "1/3", "2/7", "3/3"),
  fc.constantFrom("0.333333333333333333", "123456789012345/987654321098765", "0.1234567"),
);
const area = fc.oneof(
  fc.integer({ min: 0, max: 300_000 }).map((hundredths) => (hundredths / 100).toFixed(2)),
  fc.constantFrom("0", "80", "86.500", "33.333333333333333"),
);
const rate = fc.integer({ min: 0, max: 20_000 });
const amount: fc.Arbitrary<TierAmount> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ share }) },
  { weight: 1, arbitrary: fc.record({ fenPerM2: fc.integer({ min: 0, max: 4_000 }) }) },
  { weight: 1, arbitrary: fc.record({ fen: fc.integer({ min: 0, max: 2_000_000 }) }) },
);
const tier = fc.tuple(fc.integer({ min: 1, max: 15 }), amount).map(([months, value]) => ({ months, ...value }));
const rising = <T>(rows: fc.Arbitrary<T>, by: (row: T) => string | number, maxLength: number, minLength = 0) =>
  fc
    .uniqueArray(rows, { minLength, maxLength, selector: by })
    .map((list) => list.toSorted((a, b) => (by(a) < by(b) ? -1 : 1)));

const cap = (max: number) => maybe(fc.integer({ min: 0, max }));

const terms = fc.record({
  start,
  tiers: fc.array(tier, { minLength: 1, maxLength: 3 }),
  areaCapM2: maybe(area),
  areaBands: maybe(
    rising(fc.record({ upToM2: fc.integer({ min: 0, max: 2_000 }), share }), (band) => band.upToM2, 3, 1).map((bands) =>
      bands.map((band) => ({ ...band, upToM2: `${band.upToM2}.5` })),
    ),
  ),
  rateCapFen: cap(15_000),
  rentShareCap: maybe(share),
  monthlyCapFen: cap(1_000_000),
  annualCapFen: cap(4_000_000),
  totalCapFen: cap(8_000_000),
  capYear: fc.constantFrom("calendar" as const, "benefit" as const),
  until: stop,
  suspension: fc.constantFrom("extends" as const, "consumes" as const),
  proration: fc.constantFrom("calendarDays" as const, "thirty" as const, "actual365" as const),
});

const leaseRow = (from: fc.Arbitrary<string>) => fc.record({ from, areaM2: area, rentFenPerM2Month: rate });
/** Usually leased from before the start; sometimes not from the start, or not at all. */
const lease = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        leaseRow(date(-60, -1)),
        rising(leaseRow(date(0, 1_500)), (row) => row.from, 4),
      )
      .map(([first, later]) => [first, ...later]),
  },
  { weight: 1, arbitrary: rising(leaseRow(date(-60, 1_200)), (row) => row.from, 3) },
);

export const suspension: fc.Arbitrary<AwardEvent> = fc
  .tuple(date(-60, 1_400), fc.integer({ min: 0, max: 150 }))
  .map(([from, days]) => ({
    type: "suspend",
    from,
    to: new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10),
  }));
const resumption: fc.Arbitrary<AwardEvent> = date(-60, 1_400).map((on) => ({ type: "resume", on }));
const extension: fc.Arbitrary<AwardEvent> = tier.map((each) => ({ type: "extend", ...each }));

/** Valid inputs of a few years, with every feature of the terms and events. */
export const planInput: fc.Arbitrary<PlanInput> = fc
  .record({
    terms,
    lease,
    leaseEnd: stop,
    changes: fc.array(
      fc.oneof(
        { weight: 3, arbitrary: suspension },
        { weight: 1, arbitrary: resumption },
        { weight: 1, arbitrary: extension },
      ),
      { maxLength: 5 },
    ),
    termination: maybe(fc.integer({ min: 0, max: 1_200 })),
  })
  .map(({ terms: given, changes, termination, ...rest }) => {
    const on = new Date(Date.parse(given.start) + (termination ?? 0) * 86_400_000).toISOString().slice(0, 10);
    const events: AwardEvent[] = termination === null ? changes : [...changes, { type: "terminate", on }];
    return { ...rest, terms: given, events };
  });
