import fc from "fast-check";
import { expect, it } from "vitest";
import type { ChangeProposal } from "~/domain/change/proposal";
import { printProposal } from "~/forms/change/print-proposal";
import { typedProposal } from "~/forms/change/request";

const date = fc
  .record({
    year: fc.integer({ min: 2020, max: 2040 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, day }) => [year, ...[month, day].map((n) => String(n).padStart(2, "0"))].join("-"));
const month = date.map((day) => day.slice(0, 7));
const fen = fc.integer({ min: 1, max: 100_000_000 });
const months = fc.integer({ min: 1, max: 600 });
const area = fc.integer({ min: 1, max: 100_000 }).map((n) => String(n / 100));
const share = fc.oneof(
  fc.integer({ min: 1, max: 10_000 }).map((n) => String(n / 10_000)),
  fc.constantFrom("1/3", "2/3", "1"),
);
const amount = fc.oneof(
  share.map((value) => ({ share: value })),
  fen.map((value) => ({ fenPerM2: value })),
  fen.map((value) => ({ fen: value })),
);
const or = <T>(value: fc.Arbitrary<T>) => fc.option(value);
const lease = fc.array(fc.record({ from: date, areaM2: area, rentFenPerM2Month: fen }), { maxLength: 4 });
const tier = fc.tuple(months, amount).map(([length, value]) => ({ months: length, ...value }));
const terms = fc.record({
  start: date,
  tiers: fc.array(tier, { minLength: 1, maxLength: 3 }),
  areaCapM2: or(area),
  rateCapFen: or(fen),
  rentShareCap: or(share),
  monthlyCapFen: or(fen),
  annualCapFen: or(fen),
  totalCapFen: or(fen),
  until: or(date),
});
const event = fc.oneof(
  fc.record({ type: fc.constant("suspend" as const), from: date, to: date }),
  fc.record({ type: fc.constant("resume" as const), on: date }),
  fc.record({ type: fc.constant("terminate" as const), on: date }),
  tier.map((each) => ({ type: "extend" as const, ...each })),
);
const unitId = "01890000-0000-7000-8000-000000000001";

const proposals: fc.Arbitrary<ChangeProposal> = fc.oneof(
  fc.record({ kind: fc.constant("suspend" as const), from: date, to: date }),
  fc.record({ kind: fc.constantFrom("endEarly" as const, "terminate" as const), on: date }),
  fc.record({ kind: fc.constant("resume" as const), on: date }),
  fc.record({ kind: fc.constant("extend" as const), months, amount: or(amount) }),
  fc.record({ kind: fc.constant("rent" as const), lease }),
  fc.record({ kind: fc.constant("unit" as const), unitId: fc.constant(unitId), from: date }),
  fc.record({ kind: fc.constant("unit" as const), unitId: fc.constant(null), lease, leaseEnd: or(date) }),
  fc.record({ kind: fc.constant("terms" as const), terms }),
  fc.record({
    kind: fc.constant("months" as const),
    strike: fc.array(month, { maxLength: 3 }),
    restore: fc.array(month, { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant("ceiling" as const),
    ceilings: fc.array(fc.record({ year: fc.integer({ min: 2020, max: 2040 }), fen }), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant("replace" as const),
    annuls: fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 3 }),
    events: fc.array(event, { maxLength: 2 }),
    grants: fc.array(fc.record({ month, fen }), { maxLength: 2 }),
  }),
);

it("what a proposal is printed as is read back as that proposal, of every kind", () => {
  fc.assert(
    fc.property(proposals, (proposal) => {
      const search = printProposal(proposal);
      search.set("tried", "1");
      expect(typedProposal(search, proposal.kind, "official")).toEqual({ proposal, errors: {} });
    }),
    { numRuns: 400 },
  );
});
