import { prisma } from "~/data/kernel/db.server";
import type { MovementToPrepare } from "~/domain/budget/movement";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { yearOf } from "~/domain/kernel/time/month";
import { newId } from "~/platform/ids";
import { prepareMovement } from "~/use-cases/budget/prepare-movement.server";
import { refuseMovement } from "~/use-cases/budget/refuse-movement.server";
import { releaseMovement } from "~/use-cases/budget/release-movement.server";
import { contextOn, weekday } from "./clock";
import type { Foundation } from "./foundation";
import { officialFor } from "./officials";

type Movement = Omit<MovementToPrepare, "id">;

/**
 * Money of the present year that was moved before today: more for one program and a transfer between two, both released by another person
 * than prepared them; one that was refused, and one that waits for its release.
 */
export async function seedBudgetMovements(base: Foundation, today: CivilDate): Promise<void> {
  const on = (role: "finance" | "manager", ago: number) =>
    contextOn(officialFor(base, role, ""), weekday(addDays(today, -ago)));
  const prepare = async (ago: number, movement: Movement) => {
    const id = newId();
    await prepareMovement(on("finance", ago), { id, ...movement });
    return { movementId: id, version: 1 };
  };
  const fiscalYear = yearOf(today);
  const lineOf = async (slug: string, source: string) => {
    const { id: programId } = await prisma().program.findUniqueOrThrow({ where: { slug } });
    return { programId, source, fiscalYear };
  };
  const [scholars, outbound] = [await lineOf("overseas-scholars", "city"), await lineOf("outbound-support", "city")];

  const more = { from: null, to: scholars, fen: 50_000_000, basis: "示财预〔2026〕18号 追加预算" };
  await releaseMovement(on("manager", 43), await prepare(45, more));
  const moved = { from: outbound, to: scholars, fen: 20_000_000, basis: "示财预〔2026〕24号 预算调剂" };
  await releaseMovement(on("manager", 29), await prepare(30, moved));
  const less = { from: scholars, to: null, fen: 30_000_000, basis: "年中压减（征求意见稿）" };
  const reasons = "依据文件尚未印发，请待正式文件后再编制。";
  await refuseMovement(on("manager", 19), { ...(await prepare(20, less)), reasons });
  await prepare(2, { from: null, to: outbound, fen: 30_000_000, basis: "示财预〔2026〕31号 追加预算" });
}
