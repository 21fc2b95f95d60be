import { dateColumn } from "~/data/kernel/civil";
import { prisma } from "~/data/kernel/db.server";
import { firstRentDay } from "~/domain/space/unit";
import { newId } from "~/platform/ids";

/** Lets units for a rent from a day on, in fen per m² and month. */
export const letFor = (unitIds: readonly string[], rentFenPerM2Month: number, from: string = firstRentDay) =>
  prisma().unitRent.createMany({
    data: unitIds.map((unitId) => ({ id: newId(), unitId, fromOn: dateColumn(from), rentFenPerM2Month })),
  });
