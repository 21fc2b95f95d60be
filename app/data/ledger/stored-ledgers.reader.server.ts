import type { KnownInput } from "~/domain/award/input";
import type { DebtSums } from "~/domain/ledger/debt-sums";
import type { StoredAward } from "~/domain/ledger/ledger-award";
import type { Projection } from "~/domain/ledger/projection";
import type { Act } from "~/domain/ledger/types";
import type { TierSpan } from "~/domain/subsidy/tier-schedule";
import { knownInput } from "../award/award.reader.server";
import { rangesText } from "../kernel/date-ranges";
import type { Reading } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import { storedColumns, type StoredKind } from "./stored-text";

/** An award with what readers see of it. */
export interface KnownAward extends StoredAward {
  readonly reference: string;
  readonly inEffect: boolean;
  readonly input: KnownInput;
  readonly tiers: readonly TierSpan[];
  /** What else follows from the acts, in the order of `shownValues`. */
  readonly shown: readonly (string | number | null)[];
  /** The sums of its debts, in the order of `debtValues`. */
  readonly debts: readonly (string | number | null)[];
}

/** What `shown` must be of an award; arrays and ranges as PostgreSQL writes them. */
export const shownValues = ({ paying, ...of }: Projection): KnownAward["shown"] => [
  of.startsOn,
  of.endsOn,
  paying.on,
  paying.because,
  of.totalFen,
  arrayText(of.steps),
  arrayText(of.changes),
  rangesText(of.suspensions),
  of.leftSince,
  arrayText(of.leftFen),
  of.plannedLeftFen && arrayText(of.plannedLeftFen),
];

const shownColumns = `a.starts_on, a.ends_on, a.paid_to, a.why_paid_to, a.total_fen, a.steps::text, a.change_days::text, a.suspended::text,
  a.left_since, a.left_fen::text, a.planned_left_fen::text`;

/** What `debts` must be of an award; none of one that is not in effect. */
export const debtValues = (of?: DebtSums): KnownAward["debts"] => [
  of?.debtFen ?? 0,
  of?.demandedFen ?? 0,
  of?.since ?? null,
  of?.months ?? 0,
];

const debtColumns = "a.debt_fen, a.demanded_fen, a.debt_since, a.debt_months";

const arrayText = (values: readonly (string | number)[]): string => `{${values.join(",")}}`;

/** All that is stored of the awards of a company. */
export interface StoredCompany extends Readonly<Record<StoredKind, string>> {
  readonly companyId: string;
  readonly awards: readonly KnownAward[];
  readonly acts: readonly Act[];
  /** Whether a position among them is missing. */
  readonly gap: boolean;
}

/** Companies with awards, some at a time, by id. Nobody waits for this: it is for a command. */
export async function* storedCompanies(reading: Reading, size = 500): AsyncGenerator<readonly StoredCompany[]> {
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const found = await reading.preparedRows<StoredCompany & Record<string, unknown>>("stored ledgers", text, [
      after,
      size,
    ]);
    yield found;
    const last = found.at(-1);
    if (!last || found.length < size) return;
    after = last.companyId;
  }
}

const awards = `
  (SELECT json_agg(json_build_object(
     'id', a.id, 'versionId', a.program_version_id, 'operatorId', a.operator_id, 'approved', a.approved, 'reference', a.reference, 'inEffect', a.effective_at IS NOT NULL,
     'input', ${knownInput},
     'tiers', a.tiers, 'shown', json_build_array(${shownColumns}), 'debts', json_build_array(${debtColumns})) ORDER BY a.approved_at, a.id)
     FROM award a WHERE a.company_id = c.id AND ${stands("a")})`;

const text = `
  SELECT c.id AS "companyId", coalesce(${awards}, '[]') AS awards,
         coalesce((SELECT json_agg(l.act ORDER BY l.position) FROM ledger_act l WHERE l.company_id = c.id), '[]') AS acts,
         (SELECT count(*) <> coalesce(max(l.position) + 1, 0) FROM ledger_act l WHERE l.company_id = c.id) AS gap,
         ${Object.entries(storedColumns)
           .map(([kind, column]) => `coalesce(${column}, '') AS ${kind}`)
           .join(", ")}
    FROM (SELECT DISTINCT company_id AS id FROM award WHERE company_id > $1 ORDER BY 1 LIMIT $2) c
   ORDER BY c.id`;
