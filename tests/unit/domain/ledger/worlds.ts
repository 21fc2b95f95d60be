/** Random companies: some awards, and acts that the ledger takes. */
import fc from "fast-check";
import { ledgerOf } from "~/domain/ledger/ledger";
import type { CeilingsInput } from "~/domain/award/input";
import type { Act, ActName, AwardLedger, Ledger, LedgerAward, LedgerInput } from "~/domain/ledger/types";
import type { AwardEvent, LeaseRowInput, PlanInput, TierInput } from "~/domain/subsidy/types";

const day = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10);

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 1 });
const fen = (max: number) => fc.integer({ min: 0, max });

const lease: fc.Arbitrary<{ lease: readonly LeaseRowInput[]; leaseEnd: string | null }> = fc.record({
  lease: fc
    .tuple(fc.constantFrom("60", "86.50", "33.333"), fen(6_000), fen(120), fen(6_000))
    .map(([areaM2, rate, after, later]) => [
      { from: "2025-12-15", areaM2, rentFenPerM2Month: rate },
      { from: day("2026-01-01", after), areaM2, rentFenPerM2Month: later },
    ]),
  leaseEnd: fc.option(
    fen(300).map((days) => day("2026-01-01", days)),
    { freq: 4 },
  ),
});

const tier: fc.Arbitrary<TierInput> = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.constantFrom("1", "0.5", "1/3"), fen(300_000), fc.boolean())
  .map(([months, share, sum, byShare]) => (byShare ? { months, share } : { months, fen: sum }));

const event: fc.Arbitrary<AwardEvent> = fc
  .tuple(
    fc.constantFrom("suspend", "suspend", "suspend", "resume", "resume", "terminate", "extend"),
    fen(300),
    fen(60),
    tier,
  )
  .map(([type, from, days, more]): AwardEvent => {
    const on = day("2026-01-01", from);
    if (type === "suspend") return { type, from: on, to: day(on, days) };
    return type === "extend" ? { type, ...more } : { type: type as "resume" | "terminate", on };
  });

const plan: fc.Arbitrary<PlanInput> = fc
  .record({
    start: fc.constantFrom("2026-01-01", "2026-01-01", "2026-01-16", "2026-02-10"),
    tiers: fc.array(tier, { minLength: 1, maxLength: 2 }),
    monthlyCapFen: maybe(fen(300_000)),
    annualCapFen: maybe(fen(1_000_000)),
    totalCapFen: maybe(fen(1_500_000)),
    capYear: fc.constantFrom("calendar" as const, "benefit" as const),
    suspension: fc.constantFrom("extends" as const, "consumes" as const),
    proration: fc.constantFrom("calendarDays" as const, "thirty" as const),
    premises: lease,
  })
  .map(({ premises, ...terms }) => ({ terms, ...premises, events: [] }));

const ceilings: fc.Arbitrary<CeilingsInput> = fen(500_000).map((sum) => ({
  ceilings: [
    { year: 2025, fen: sum },
    { year: 2026, fen: 2 * sum },
  ],
}));

const award = (id: string): fc.Arbitrary<LedgerAward> =>
  fc
    .record({
      group: fc.constantFrom("rent", "rent", "rent", "desk", null),
      settlement: fc.constantFrom("toCompany" as const, "toCompany" as const, "waived" as const, "toOperator" as const),
      operator: fc.constantFrom("X", "X", "Y"),
      funding: fc.constantFrom(
        [{ source: "city", share: "1" }],
        [
          { source: "zone", share: "1/3" },
          { source: "city", share: "2/3" },
        ],
      ),
      setOffShare: fc.constantFrom("1", "1", "1/3", "0"),
      input: fc.oneof({ weight: 5, arbitrary: plan }, { weight: 1, arbitrary: ceilings }),
    })
    .map((given) => ({ id, ...given, group: "ceilings" in given.input ? null : given.group }));

/** What somebody might want to do; it becomes an act by what can be done on the day. */
const intention = fc.record({
  kind: fc.constantFrom<ActName | "monthEnd">(
    ...(["monthEnd", "monthEnd", "monthEnd", "monthEnd", "monthEnd", "monthEnd"] as const),
    ...(["approve", "decide", "decide", "decide", "revise", "lease", "lease", "opening", "confirm"] as const),
    ...(["unconfirm", "run", "run", "grant", "grant", "ceiling", "bounced", "bounced", "lapse"] as const),
    ...([
      "restore",
      "restore",
      "hold",
      "release",
      "release",
      "release",
      "demand",
      "demand",
      "demand",
      "undemand",
    ] as const),
    ...(["repay", "repay", "forgive", "unrepay", "unforgive"] as const),
  ),
  award: fc.nat(2),
  gap: fc.integer({ min: 0, max: 28 }),
  a: fc.nat(1_000),
  b: fc.nat(1_000_000),
  event,
  lease,
  plan,
});

type Intention = typeof intention extends fc.Arbitrary<infer T> ? T : never;

/** The months of an award that lapsed and were not restored. */
export const lapsedOf = ({ acts }: LedgerInput, id: string): string[] => {
  const lapsed = new Set<string>();
  for (const act of acts) {
    if (act.act === "lapse" && act.award === id) for (const month of act.months) lapsed.add(month);
    if (act.act === "restore" && act.award === id) for (const month of act.months) lapsed.delete(month);
  }
  return [...lapsed];
};

const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % list.length];
/** Some of a list, by the bits of a number. */
const some = <T>(list: readonly T[], bits: number): T[] => list.filter((_, i) => (bits >> (i % 20)) & 1);

const MONTHS = ["2025-12", ...Array.from({ length: 12 }, (_, i) => `2026-${String(i + 1).padStart(2, "0")}`)];

const inDebt = ({ months }: AwardLedger): string[] =>
  months.filter(({ debtFen }) => debtFen > 0).map(({ month }) => month);

const actsOf = (input: LedgerInput, now: Ledger, on: string, { kind, ...wish }: Intention): Act[] => {
  if (kind !== "monthEnd") return [actOf(input, now, on, { kind, ...wish })];
  const months = MONTHS.filter((month) => month < on.slice(0, 7));
  return [
    ...input.awards.map(({ id }): Act => ({ act: "confirm", on, award: id, months })),
    ...(wish.a % 2 ? now.awards.map((own): Act => ({ act: "demand", on, award: own.id, months: inDebt(own) })) : []),
    { act: "run", on, run: `R${input.acts.length}`, through: months.at(-1) ?? "" },
  ];
};

const actOf = (input: LedgerInput, { awards }: Ledger, on: string, wish: Intention & { kind: ActName }): Act => {
  const { kind, a, b } = wish;
  const given = pick(input.awards, wish.award);
  const own = pick(awards, wish.award) as AwardLedger;
  const over = MONTHS.filter((month) => month < on.slice(0, 7));
  const [debts, closed] = [own.months.filter(({ debtFen }) => debtFen > 0), own.months.map(({ month }) => month)];
  const debt = debts.reduce((sum, { debtFen }) => sum + debtFen, 0);
  const base = { on, award: own.id };
  const numbers = Array.from({ length: 4 }, (_, i) => i + 1);
  const annuls = b % 3 === 0 ? some(numbers, a).slice(0, 1) : [];
  switch (kind) {
    case "approve":
    case "hold":
    case "release":
      return { ...base, act: kind };
    case "decide":
      return { ...base, act: kind, events: b % 4 === 0 ? [] : [wish.event], annuls };
    case "revise":
      return { ...base, act: kind, input: wish.plan };
    case "lease":
      return { act: kind, on, awards: a % 3 === 0 ? input.awards.map(({ id }) => id) : [own.id], ...wish.lease };
    case "opening":
      return { ...base, act: kind, months: some(over, a).map((month, i) => ({ month, fen: (b * (i + 1)) % 250_000 })) };
    case "confirm":
      return { ...base, act: kind, months: a % 4 === 0 ? some(over, b) : over };
    case "restore":
      return { ...base, act: kind, months: some(lapsedOf(input, own.id), b | 1) };
    case "unconfirm":
    case "lapse":
      return { ...base, act: kind, months: [pick(over, a) ?? "2025-12"] };
    case "grant":
      return { ...base, act: kind, grants: some(over, a).map((month) => ({ month, fen: 1 + (b % 90_000) })), annuls };
    case "ceiling": {
      const now = given && "ceilings" in given.input ? given.input.ceilings : [];
      return { ...base, act: kind, ceilings: now.map(({ year, fen: sum }) => ({ year, fen: sum + (b % 1_000) })) };
    }
    case "run": {
      const some3 = some(input.awards, b).map(({ id }) => id);
      const run = {
        act: kind,
        on,
        run: `R${input.acts.length}`,
        through: (a % 5 && over.at(-1)) || (pick(over, b) ?? ""),
      };
      return a % 4 === 0 ? { ...run, awards: some3 } : run;
    }
    case "bounced":
      return { ...base, act: kind, run: pick(own.payments, a)?.run ?? "" };
    case "demand":
      return {
        ...base,
        act: kind,
        months: some(
          debts.map(({ month }) => month),
          a % 2 ? 0xff_ff_ff : b,
        ),
      };
    case "undemand":
      return {
        ...base,
        act: kind,
        months: own.months.filter(({ demandedFen }) => demandedFen > 0).map(({ month }) => month),
      };
    case "repay":
    case "forgive": {
      const named = a % 3 === 0 ? debts.slice(-1) : debts;
      const most = named.reduce((sum, { debtFen }) => sum + debtFen, 0);
      const sum = a % 2 ? most : 1 + (b % (most || 1));
      return a % 3
        ? { ...base, act: kind, fen: sum }
        : { ...base, act: kind, fen: sum, months: named.map(({ month }) => month) };
    }
    case "unrepay":
    case "unforgive":
      return {
        ...base,
        act: kind,
        month: pick(closed, a) ?? "2026-01",
        fen: 1 + (b % (a % 2 ? 40_000 : debt || 9_000)),
      };
  }
};

/** The ledger of an input that is taken. */
export const ledger = (input: LedgerInput): Ledger => {
  const result = ledgerOf(input);
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.ledger;
};

/** A company with acts, as many of those that were wished for as can be done. */
// Without bias: small numbers would leave time standing still, and sums at nothing.
export const world: fc.Arbitrary<LedgerInput> = fc
  .noBias(
    fc.record({
      awards: fc.integer({ min: 1, max: 3 }).chain((count) => fc.tuple(...["A", "B", "C"].slice(0, count).map(award))),
      wishes: fc.array(intention, { minLength: 25, maxLength: 45, size: "max" }),
    }),
  )
  .map(({ awards, wishes }) => {
    let on = "2025-12-20";
    const acts: Act[] = awards.slice(0, 2).map(({ id }) => ({ on, act: "approve", award: id }));
    let now = ledger({ awards, acts });
    for (const wish of wishes) {
      on = day(on, wish.gap);
      const wished = actsOf({ awards, acts }, now, on, wish);
      for (;;) {
        const result = ledgerOf({ awards, acts: [...acts, ...wished] });
        if (result.ok) {
          now = result.ledger;
          break;
        }
        const [, index] = /^acts\[(\d+)\]/.exec(result.errors[0]?.field ?? "") ?? [];
        wished.splice(Number(index) - acts.length, 1);
      }
      acts.push(...wished);
    }
    return { awards, acts };
  });
