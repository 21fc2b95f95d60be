import { isDeepStrictEqual } from "node:util";
import type { UseCaseContext } from "~/data/access/context";
import { officialsOfAll } from "~/data/access/officials.server";
import { lockLines, makeLines } from "~/data/budget/budget.server";
import { readFundedPrograms } from "~/data/budget/funded-program.server";
import { findPrepared, insertMovement } from "~/data/budget/movement.server";
import { transact, type Tx } from "~/data/kernel/db.server";
import type { LineOf } from "~/domain/budget/budget-line";
import { can } from "~/domain/access/can";
import { isMovable, lackOf, type MovementToPrepare } from "~/domain/budget/movement";
import { yearOf } from "~/domain/kernel/time/month";
import { tellOfMovement } from "~/mail/budget/tell-of-movement.server";
import { Refusal } from "~/platform/errors";
import { record } from "../audit/record.server";
import { sameAsBefore } from "../kernel/sent-before";
import { sayShort } from "./budget-gone.server";

/**
 * Prepares an appropriation, a reduction or a transfer, for another person to release; nothing moves until then. Refused at its field
 * where a line is none of the actor's, of no such source or year, or has not that much left.
 */
export function prepareMovement(ctx: UseCaseContext, asked: MovementToPrepare): Promise<void> {
  return transact(async (tx) => {
    const { id, from, to, fen, basis } = asked;
    if (from === null && to === null) throw new Refusal("invalid", {}, { to: ["required"] });
    const zones = await zonesOf(tx, ctx, asked);
    const lines = await lockedLines(tx, [from, to]);
    const [giving, taking] = [from, to].map(
      (side) => lines.find((line) => side !== null && isSame(line, side)) ?? null,
    );
    const sides = { fromLineId: giving?.id ?? null, toLineId: taking?.id ?? null };
    const before = await findPrepared(tx, id, ctx.actor.userId);
    if (before) return sameAsBefore(isDeepStrictEqual(before, { ...sides, amountFen: fen, basis }));
    if (giving && giving === taking) throw new Refusal("invalid", {}, { to: ["budget.sameLine"] });
    const short = lackOf({ from: giving ?? null, to: taking ?? null, fen });
    if (giving && short > 0)
      throw new Refusal("budget.lineShort", {}, { fen: await sayShort(tx, [{ ...giving, shortFen: short }]) });
    await insertMovement(tx, {
      id,
      ...sides,
      amountFen: fen,
      basis,
      preparedBy: ctx.actor.userId,
      preparedAt: ctx.now,
    });
    const data = { ...sides, fen };
    await record(tx, ctx, { action: "budget.prepare", subjectId: id, zoneId: onlyOne(zones), data });
    const officials = await officialsOfAll(tx, ["approver", "manager"], zones);
    const releasers = officials.filter(({ userId }) => userId !== ctx.actor.userId);
    await tellOfMovement(tx, ctx, { releasers }, "prepared", { id, from, to, fen });
  });
}

const isSame = (line: LineOf, side: LineOf): boolean =>
  line.programId === side.programId && line.source === side.source && line.fiscalYear === side.fiscalYear;

/** A movement between zones is of none. */
const onlyOne = (zones: readonly (string | null)[]): string | null =>
  new Set(zones).size === 1 ? (zones[0] ?? null) : null;

/** The zones of the programs it is of, all of which must be the actor's to prepare in. */
async function zonesOf(tx: Tx, { actor, today }: UseCaseContext, { from, to }: MovementToPrepare) {
  const sides = { from, to };
  const programs = await readFundedPrograms(
    tx,
    [from, to].flatMap((side) => (side ? [side.programId] : [])),
  );
  return Object.entries(sides).flatMap(([field, side]) => {
    if (side === null) return [];
    const program = programs.find(({ id }) => id === side.programId);
    const mine = program && can(actor, "budget.prepare", { zoneId: program.zoneId }) === "yes";
    if (!mine || !program.sources.includes(side.source)) throw new Refusal("notChoice", {}, { [field]: ["notChoice"] });
    if (!isMovable(side.fiscalYear, yearOf(today)))
      throw new Refusal("notChoice", {}, { [field === "to" ? "toYear" : field]: ["notChoice"] });
    return [program.zoneId];
  });
}

async function lockedLines(tx: Tx, sides: readonly (LineOf | null)[]) {
  const ids = await makeLines(
    tx,
    sides.filter((side) => side !== null),
  );
  return lockLines(tx, "b.id = ANY($1::uuid[])", [ids]);
}
