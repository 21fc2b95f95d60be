import { insertAwards, nextAwardNumbers } from "~/data/award/award.server";
import { insertReleasedMovements } from "~/data/budget/movement.server";
import { type HeldLine, makeMissingLines, postToBudget } from "~/data/budget/budget.server";
import { holdCompanies } from "~/data/company/hold-company.server";
import { lockUnits, madeWith } from "~/data/import/subsidies.server";
import type { Tx } from "~/data/kernel/db.server";
import { lockLinesFor } from "~/data/ledger/ledger-lines.server";
import { lockAwards } from "~/data/ledger/projection.server";
import { occupyAll } from "~/data/space/occupancy.server";
import { lineKey } from "~/domain/budget/line-key";
import type { Made } from "~/domain/import/made";
import { actsFor, type ForeseenSubsidy } from "~/domain/import/subsidies/foresee";
import { byLine } from "~/domain/import/subsidies/money";
import { groupBy } from "~/domain/kernel/group-by";
import { AWARD_PREFIX, formatReference } from "~/domain/kernel/reference";
import { yearOf } from "~/domain/kernel/time/month";
import { payingEnd } from "~/domain/subsidy/paying-end";
import { newId } from "~/platform/ids";
import { writeActsOf } from "../../ledger/write-acts.server";
import type { ImportAsking, Releasing } from "./kind";

/** Companies that one set of statements writes. */
const batch = 200;

interface Granted extends ForeseenSubsidy {
  readonly awardId: string;
  readonly reference: string;
}

/**
 * Writes awards with their past, company by company in sets: all locks first, in the order of docs/architecture.md. What was paid or waived in
 * past years is appropriated as a movement of each line; all else is reserved and spent as the acts have it. Returns every row made.
 */
export async function writeSubsidies(
  tx: Tx,
  asking: ImportAsking,
  releasing: Releasing,
  foreseen: readonly ForeseenSubsidy[],
  progress: (count: number) => void,
): Promise<Made[]> {
  const companies = [...groupBy(await numbered(tx, asking, foreseen), ({ proposal }) => proposal.company.id)];
  const { lines, madeLines } = await lockAll(
    tx,
    companies.map(([id]) => id),
    foreseen,
  );
  const movements = await giveToPast(tx, asking, releasing, foreseen, lines);
  const occupancies: string[] = [];
  for (let at = 0; at < companies.length; at += batch) {
    const some = companies.slice(at, at + batch);
    const granted = some.flatMap(([, of]) => of);
    await insertAwards(
      tx,
      granted.map((each) => awardOf(asking, each)),
    );
    occupancies.push(...(await occupyAll(tx, granted.flatMap(occupancyOf))));
    await appropriate(tx, asking, granted, movements);
    await writeActsOf(tx, asking, some.map(actsOf), { mustBeFunded: true });
    progress(granted.length);
  }
  const awardIds = companies.flatMap(([, of]) => of.map(({ awardId }) => awardId));
  const movementIds = [...movements.values()].map(({ movementId }) => movementId);
  return [
    { table: "award", keys: awardIds },
    { table: "occupancy", keys: occupancies },
    { table: "budget_line", keys: madeLines },
    { table: "budget_movement", keys: movementIds },
    ...(await madeWith(tx, { awardIds, movementIds })),
  ];
}

async function numbered(tx: Tx, { today }: ImportAsking, foreseen: readonly ForeseenSubsidy[]): Promise<Granted[]> {
  const numbers = await nextAwardNumbers(tx, foreseen.length);
  return foreseen.map((each, i) => ({
    ...each,
    awardId: newId(),
    reference: formatReference(AWARD_PREFIX, yearOf(today), numbers[i] ?? 0),
  }));
}

/** Locks companies, awards, units and lines; makes the lines that are missing. */
async function lockAll(tx: Tx, companyIds: readonly string[], foreseen: readonly ForeseenSubsidy[]) {
  await holdCompanies(tx, companyIds);
  const awardIds = await lockAwards(tx, companyIds);
  await lockUnits(
    tx,
    foreseen.flatMap(({ proposal }) => proposal.unit?.id ?? []),
  );
  const needed = byLine(foreseen.flatMap(({ money }) => [...money.past, ...money.now]));
  const madeLines = await makeMissingLines(tx, needed);
  const lines = await lockLinesFor(tx, awardIds, needed);
  return { madeLines, lines: new Map(lines.map((line) => [lineKey(line), line])) };
}

type Lines = ReadonlyMap<string, HeldLine>;
interface Given {
  readonly movementId: string;
  readonly lineId: string;
}

/** What was settled in past years is a movement to each line, released with the import. */
async function giveToPast(
  tx: Tx,
  { actor, now }: ImportAsking,
  { fileName, preparedBy }: Releasing,
  foreseen: readonly ForeseenSubsidy[],
  lines: Lines,
): Promise<ReadonlyMap<string, Given>> {
  const given = byLine(foreseen.flatMap(({ money }) => money.past)).map((money) => ({
    money,
    movementId: newId(),
    lineId: lines.get(lineKey(money))?.id ?? "",
  }));
  const movements = given.map(({ money, movementId, lineId }) => ({
    id: movementId,
    fromLineId: null,
    toLineId: lineId,
    amountFen: money.fen,
    basis: fileName,
    preparedBy,
    preparedAt: now,
  }));
  await insertReleasedMovements(tx, movements, { by: actor.userId, at: now });
  return new Map(given.map(({ money, ...of }) => [lineKey(money), of]));
}

/** A set at a time, so that nobody who waits for money gets what is meant for the sets after it. */
async function appropriate(
  tx: Tx,
  { actor, now }: ImportAsking,
  granted: readonly Granted[],
  movements: ReadonlyMap<string, Given>,
): Promise<void> {
  const money = byLine(granted.flatMap((each) => each.money.past));
  const postings = money.flatMap((each) => {
    const given = movements.get(lineKey(each));
    return given ? [{ ...given, amountFen: each.fen, awardId: null, actorId: actor.userId, at: now }] : [];
  });
  await postToBudget(tx, "appropriate", postings);
}

const awardOf = ({ actor, now }: ImportAsking, { awardId, reference, proposal }: Granted) => {
  const { company, program, version, benefit, zoneId, unit, operatorId, terms, lease, leaseEnd, planned } = proposal;
  return {
    id: awardId,
    reference,
    formerNumber: proposal.formerNumber,
    applicationId: null,
    determinationId: null,
    benefit,
    companyId: company.id,
    programId: program.id,
    programVersionId: version.id,
    zoneId,
    unitId: unit?.id ?? null,
    operatorId,
    terms,
    lease,
    leaseEnd,
    landlord: proposal.landlord,
    startsOn: terms.start,
    endsOn: planned.plan.end,
    paidTo: payingEnd(planned).on,
    totalFen: planned.plan.totalFen,
    approvedBy: actor.userId,
    approvedAt: now,
    effectiveAt: now,
  };
};

const occupancyOf = ({ awardId, proposal: { unit, company, terms, planned } }: Granted) =>
  unit ? [{ unitId: unit.id, companyId: company.id, awardId, from: terms.start, to: planned.plan.end }] : [];

const actsOf = ([companyId, granted]: readonly [string, readonly Granted[]]) => ({
  companyId,
  acts: granted.flatMap(({ awardId, proposal }) =>
    actsFor(awardId, proposal).map((act) => ({ act, caseId: null, reason: null })),
  ),
});
