import { indebtedMonths, type IndebtedMonth } from "~/domain/recovery/owed";
import { boundBy } from "~/domain/ledger/replayed";
import type { Reading } from "../kernel/db.server";
import { ledgerInputOf, readCompanyLedger } from "../ledger/company-ledger.server";

/** The case in which an act was decided, as letters and pages name it. */
export interface CauseCase {
  readonly reference: string;
  /** Which change; null of an application. */
  readonly changeKind: string | null;
}

/** What an award owes of a month, its causes with the cases in which they were decided. */
export type OwedWithCases = IndebtedMonth & { readonly cases: Readonly<Record<number, CauseCase>> };

/** The months of an award with a debt, with why. For whom was found to read the award, and for steps under the lock of its company. */
export async function readOwed(
  reading: Reading,
  { companyId, awardId }: { readonly companyId: string; readonly awardId: string },
): Promise<OwedWithCases[]> {
  const ledger = await readCompanyLedger(reading, companyId);
  const input = ledgerInputOf(ledger);
  const result = boundBy(input);
  if (!result.ok) throw new Error(`What is stored makes no ledger: ${result.error.field} ${result.error.message}`);
  const owed = indebtedMonths({ acts: input.acts, gave: result.gave }, awardId);
  const caseIds = [
    ...new Set(owed.flatMap(({ causes }) => causes.flatMap(({ position }) => ledger.acts[position]?.caseId ?? []))),
  ];
  const named = await readCauses(reading, caseIds);
  return owed.map((month) => ({
    ...month,
    cases: Object.fromEntries(
      month.causes.flatMap(({ position }) => {
        const found = named.get(ledger.acts[position]?.caseId ?? "");
        return found ? [[position, found]] : [];
      }),
    ),
  }));
}

async function readCauses(reading: Reading, ids: readonly string[]): Promise<ReadonlyMap<string, CauseCase>> {
  if (ids.length === 0) return new Map();
  const found = await reading.rows<CauseCase & { readonly id: string } & Record<string, unknown>>(
    `SELECT k.id, coalesce(h.reference, p.reference) AS reference, h.kind AS "changeKind"
       FROM case_file k LEFT JOIN change h ON h.id = k.id LEFT JOIN application p ON p.id = k.id
      WHERE k.id = ANY($1::uuid[]) AND coalesce(h.reference, p.reference) IS NOT NULL`,
    [ids],
  );
  return new Map(found.map(({ id, reference, changeKind }) => [id, { reference, changeKind }]));
}
