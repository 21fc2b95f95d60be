import { expect, it } from "vitest";
import { asItStands, rows } from "~/data/kernel/db.server";
import { ledgerInputOf, readCompanyLedger } from "~/data/ledger/company-ledger.server";
import { ACTS } from "~/domain/ledger/act-fields";
import { ledgerOf } from "~/domain/ledger/ledger";
import { newId } from "~/platform/ids";
import type { ActToWrite } from "~/use-cases/ledger/write-acts.server";
import { verifyLedgers } from "~/use-cases/ledger/verify-ledgers.server";
import { useDatabase } from "../../support/use-database";
import { aFundedProgram, aRunningAward, linesOf, months, write } from "./support/company";

useDatabase();

type Act = ActToWrite["act"];

/** An award of the same company and program that has ceilings, for hires. */
async function withCeilings(of: { readonly id: string; readonly companyId: string }): Promise<string> {
  const id = newId();
  await rows(
    `INSERT INTO award SELECT (jsonb_populate_record(a, jsonb_build_object('id', $2::text, 'reference', $2::text, 'benefit', 'hires',
       'application_id', NULL, 'terms', NULL, 'lease', NULL, 'ceilings', '[{"year": 2026, "fen": 500000, "grantedFen": 0}]'::jsonb, 'approved', '{"ceilings": [{"year": 2026, "fen": 500000}]}'::jsonb))).*
       FROM award a WHERE a.id = $1`,
    [of.id, id],
  );
  return id;
}

it("acts of every kind are stored with what they give, and replay to what is stored", async () => {
  const program = await aFundedProgram(10_000_000);
  const own = await aRunningAward({ program });
  const hires = await withCeilings(own);
  const input = {
    terms: {
      start: "2026-01-01",
      tiers: [{ months: 12, fen: 90_000 }],
      capYear: "calendar",
      suspension: "extends",
      proration: "calendarDays",
    },
    lease: [{ from: "2026-01-01", areaM2: "50", rentFenPerM2Month: 4_000 }],
    leaseEnd: null,
    events: [],
  } as const;
  const lease = [...input.lease, { from: "2026-03-01", areaM2: "60", rentFenPerM2Month: 4_000 }];
  const of = own.id;
  const days: readonly (readonly [string, readonly Act[]])[] = [
    ["2026-01-02", [{ act: "approve", award: hires }]],
    ["2026-02-02", [{ act: "opening", award: of, months: [{ month: "2026-01", fen: 80_000 }] }]],
    [
      "2026-03-02",
      [
        { act: "confirm", award: of, months: ["2026-02"] },
        { act: "unconfirm", award: of, months: ["2026-02"] },
      ],
    ],
    [
      "2026-04-02",
      [
        { act: "confirm", award: of, months: months(2, 3) },
        { act: "run", run: "R1", through: "2026-03" },
      ],
    ],
    ["2026-04-03", [{ act: "grant", award: hires, grants: [{ month: "2026-03", fen: 200_000 }], annuls: [] }]],
    ["2026-04-04", [{ act: "ceiling", award: hires, ceilings: [{ year: 2026, fen: 300_000 }] }]],
    ["2026-04-05", [{ act: "run", run: "R2", through: "2026-03", awards: [hires] }]],
    ["2026-04-06", [{ act: "grant", award: hires, grants: [], annuls: [1] }]],
    ["2026-04-07", [{ act: "decide", award: of, events: [{ type: "terminate", on: "2026-03-01" }] }]],
    [
      "2026-04-08",
      [{ act: "decide", award: of, events: [{ type: "suspend", from: "2026-06-01", to: "2026-07-01" }], annuls: [1] }],
    ],
    ["2026-04-09", [{ act: "revise", award: of, input }]],
    ["2026-04-10", [{ act: "lease", awards: [of], lease, leaseEnd: "2026-11-01" }]],
    [
      "2026-04-11",
      [
        { act: "hold", award: of },
        { act: "release", award: of },
      ],
    ],
    [
      "2026-05-02",
      [
        { act: "lapse", award: of, months: ["2026-03"] },
        { act: "demand", award: of, months: ["2026-03"] },
      ],
    ],
    ["2026-05-03", [{ act: "undemand", award: of, months: ["2026-03"] }]],
    [
      "2026-05-04",
      [
        { act: "repay", award: of, fen: 30_000, months: ["2026-03"] },
        { act: "forgive", award: of, fen: 20_000 },
      ],
    ],
    ["2026-05-05", [{ act: "unrepay", award: of, month: "2026-03", fen: 10_000 }]],
    ["2026-05-06", [{ act: "unforgive", award: of, month: "2026-02", fen: 5_000 }]],
    ["2026-05-07", [{ act: "restore", award: of, months: ["2026-03"] }]],
    ["2026-05-08", [{ act: "bounced", award: of, run: "R1" }]],
    [
      "2026-06-02",
      [
        { act: "confirm", award: of, months: months(4, 5) },
        { act: "run", run: "R3", through: "2026-05" },
      ],
    ],
  ];
  for (const [day, acts] of days) {
    await write(own.companyId, day, acts);
    expect([day, await verifyLedgers()]).toEqual([day, { awards: 2, differences: [] }]);
  }
  const company = await readCompanyLedger(asItStands, own.companyId);
  const { acts } = company;
  expect(new Set(acts.map(({ act }) => act.act))).toEqual(new Set(Object.keys(ACTS)));
  expect(acts.map(({ position }) => position)).toEqual(acts.map((_, i) => i));
  const ledger = ledgerOf(ledgerInputOf(company));
  if (!ledger.ok) throw new Error("no ledger");
  const held = Object.entries(await linesOf(program)).filter(([, [committed, spent]]) => committed + spent > 0);
  expect(Object.fromEntries(held)).toEqual(
    Object.fromEntries(
      ledger.ledger.funds.map(({ source, year, committedFen, spentFen }) => [
        `${year} ${source}`,
        [committedFen, spentFen],
      ]),
    ),
  );
});
