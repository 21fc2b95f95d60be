import { z } from "zod";
import type { Reading } from "~/data/kernel/db.server";
import { countTracking, type TrackingFilter } from "~/data/award/tracking.reader.server";
import { narrowed, zonesFor } from "~/domain/access/reach";
import { fenToYuanString } from "~/domain/kernel/money/fen";
import type { Language } from "~/domain/kernel/localized-text";
import { addDays } from "~/domain/kernel/time/civil-date";
import { createT } from "~/i18n/t.server";
import type { UseCaseContext } from "~/data/access/context";
import { listRunningSubsidies } from "~/presenters/award/list-running-subsidies.server";
import { keepCsv } from "./csv-file.server";
import { language } from "~/forms/task/export-params";
import { taskRun } from "~/use-cases/task/kind";

const page = 100;

const params = z.strictObject({
  zoneId: z.uuid().nullable(),
  programId: z.uuid().nullable(),
  /** Only those that end within so many days, or null. */
  endsWithin: z.int().positive().nullable(),
  language,
});

const heads = [
  ...(["reference", "company", "program", "filterZone", "ends", "monthsLeft"] as const),
  ...(["amountLeft", "plannedLeft", "whyLess"] as const),
];

/** The running subsidies that match as a file of CSV. */
export const exportRunningSubsidies = taskRun({
  params,
  async run(ctx, { language, ...filter }, work) {
    const { reading } = work;
    const t = createT(language, "award");
    const file = await keepCsv(work, {
      name: `running-subsidies-${ctx.today}`,
      heads: heads.map((head) => t(`tracking.${head}`)),
      count: await countTracking(ctx.actor, filter, { capped: false, reading }),
      batches: batchesOf(ctx, filter, language, reading),
    });
    return { reach: narrowed(zonesFor(ctx.actor, "tracking.read"), filter.zoneId), found: null, file };
  },
});

async function* batchesOf(
  ctx: UseCaseContext,
  filter: Omit<TrackingFilter, "after">,
  language: Language,
  reading: Reading,
) {
  const why = createT(language, "award")("tracking.paidByAnother");
  let after: TrackingFilter["after"] = null;
  do {
    const { rows, next } = await listRunningSubsidies(ctx, { ...filter, after }, page, language, reading);
    yield rows.map((row) => {
      const lastDay = addDays(row.benefit.to, -1);
      const { payableFen, plannedFen } = row.left;
      return [
        ...[row.reference, row.company, row.program, row.zone, lastDay, row.monthsLeft],
        ...[fenToYuanString(payableFen), fenToYuanString(plannedFen), payableFen === plannedFen ? "" : why],
      ];
    });
    const [endsOn = "", id = ""] = next?.split("_") ?? [];
    after = next ? { endsOn, id } : null;
  } while (after);
}
