import { talliesApart } from "~/data/award/month-tally.server";
import { contentOf } from "~/data/program/content.server";
import { inSnapshot } from "~/data/kernel/snapshot.server";
import { ledgerAward } from "~/domain/ledger/ledger-award";
import {
  debtValues,
  type KnownAward,
  shownValues,
  storedCompanies,
  type StoredCompany,
} from "~/data/ledger/stored-ledgers.reader.server";
import { firstDifference, givenText, type StoredKind } from "~/data/ledger/stored-text";
import type { Month } from "~/domain/kernel/time/month";
import type { Projection } from "~/domain/ledger/projection";
import { storedOf } from "~/domain/ledger/replayed";
import { hasPlan, type KnownInput } from "~/domain/award/input";
import type { LedgerAward } from "~/domain/ledger/types";
import type { ProgramContent } from "~/domain/program/draft/content";
import type { TierSpan } from "~/domain/subsidy/tier-schedule";

/**
 * What is stored of an award and is not what its acts give: a row, what readers see of it or its debts, whether it is in effect, or the
 * acts themselves. Or the tally of a month that is not what the awards of a program come to: then `reference` is its slug.
 */
export interface LedgerDifference {
  readonly reference: string;
  /** Of a row or a tally, where it is of one. */
  readonly month: Month | null;
  readonly what: StoredKind | "award" | "debts" | "effect" | "acts" | "tally";
}

export interface LedgerReport {
  readonly awards: number;
  readonly differences: readonly LedgerDifference[];
}

/** Replays what was written about every award, as of one moment, and compares all that is stored with what it gives. */
export const verifyLedgers = (): Promise<LedgerReport> =>
  inSnapshot(async (reading) => {
    let awards = 0;
    const differences: LedgerDifference[] = [];
    // A snapshot keeps no version that it has read.
    const contents = new Map<string, ProgramContent>();
    for await (const companies of storedCompanies(reading))
      for (const company of companies) {
        awards += company.awards.length;
        const inputs: LedgerAward[] = [];
        for (const award of company.awards) {
          const content = contents.get(award.versionId) ?? (await contentOf(award.versionId, reading));
          contents.set(award.versionId, content);
          inputs.push(ledgerAward(award, content));
        }
        differences.push(...differencesIn(company, inputs));
      }
    const apart = await talliesApart(reading);
    differences.push(...apart.map(({ program, month }) => ({ reference: program, month, what: "tally" as const })));
    return { awards, differences };
  });

function differencesIn(company: StoredCompany, awards: readonly LedgerAward[]): LedgerDifference[] {
  const { acts, gap } = company;
  const references = new Map(company.awards.map(({ id, reference }) => [id, reference]));
  const at = (award: string, what: LedgerDifference["what"], month: Month | null = null): LedgerDifference => ({
    reference: references.get(award) ?? award,
    month,
    what,
  });
  const result = storedOf({ awards, acts });
  if (!result.ok || gap) return company.awards.slice(0, 1).map(({ id }) => at(id, "acts"));
  const must = givenText(result.gave);
  const rows = (Object.keys(must) as StoredKind[]).flatMap((kind) => {
    const found = company[kind] === must[kind] ? null : firstDifference(company[kind], must[kind]);
    return found ? [at(found.award, kind, found.month)] : [];
  });
  const known = new Map(result.projections.map((projection) => [projection.award, projection]));
  const debts = new Map(result.debts.map((debt) => [debt.award, debt]));
  const approved = new Set(acts.flatMap((act) => (act.act === "approve" ? [act.award] : [])));
  const shown = company.awards.flatMap((award) => {
    if (award.inEffect !== approved.has(award.id)) return [at(award.id, "effect")];
    const projection = known.get(award.id);
    if (!isSame(award.debts, debtValues(debts.get(award.id)))) return [at(award.id, "debts")];
    return !projection || isKnown(award, projection) ? [] : [at(award.id, "award")];
  });
  return [...rows, ...shown];
}

const isSame = (has: unknown, must: unknown): boolean => JSON.stringify(has) === JSON.stringify(must);

/** Keys in an order of their own: `jsonb` has another. */
const spansOf = (tiers: readonly TierSpan[]): unknown[] =>
  tiers.flatMap(({ tier: { index, path, kind, value }, from, to }) => [index, path, kind, value, from, to]);

/** What is known of an award, with its fields in one order. */
const inOrder = (input: KnownInput): object => {
  if (!hasPlan(input)) return input.ceilings.map(({ year, fen, grantedFen }) => [year, fen, grantedFen]);
  const { terms, lease, leaseEnd, events } = input;
  return { terms, lease, leaseEnd, events };
};

/** Whether lists and pages see of an award what its acts give. */
function isKnown(award: KnownAward, must: Projection): boolean {
  return (
    isSame(inOrder(award.input), inOrder(must.input)) &&
    isSame(award.shown, shownValues(must)) &&
    isSame(spansOf(award.tiers), spansOf(must.tiers))
  );
}
