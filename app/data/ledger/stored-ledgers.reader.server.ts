import type { Act } from "~/domain/ledger/types";
import type { KnownInput } from "~/domain/award/input";
import { knownInput } from "../award/award.reader.server";
import type { Reading } from "../kernel/db.server";
import { stands } from "../kernel/stands";
import type { StoredAward } from "./company-ledger.server";
import { storedColumns, type StoredKind } from "./stored-text";

/** An award with what readers see of it. */
export interface KnownAward extends StoredAward {
  readonly reference: string;
  readonly approvedAt: string;
  readonly inEffect: boolean;
  readonly input: KnownInput;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly paidTo: string;
  readonly totalFen: number;
  readonly suspensions: readonly { readonly from: string; readonly to: string }[];
}

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
     'id', a.id, 'versionId', a.program_version_id, 'operatorId', a.operator_id, 'approved', a.approved, 'reference', a.reference,
     'approvedAt', a.approved_at, 'inEffect', a.effective_at IS NOT NULL,
     'input', ${knownInput},
     'startsOn', a.starts_on, 'endsOn', a.ends_on, 'paidTo', a.paid_to, 'totalFen', a.total_fen,
     'suspensions', (SELECT coalesce(json_agg(json_build_object('from', s.from_on, 'to', s.to_on) ORDER BY s.from_on), '[]')
                       FROM award_suspension s WHERE s.award_id = a.id)) ORDER BY a.approved_at, a.id)
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
