import { Readable } from "node:stream";
import { createReadableStreamFromReadable } from "@remix-run/node";
import { guard } from "~/auth/guard.server";
import { readTrackingFilters } from "~/forms/tracking";
import { exportRunningSubsidies } from "~/use-cases/export-running-subsidies.server";

/** The list of running subsidies as CSV, streamed; its name says how many rows it holds. */
export const loader = guard.loader(
  "tracking.read",
  async ({ ctx, url, locale }) => {
    const { filters } = readTrackingFilters(url.searchParams);
    const filter = { zoneId: filters.zone, programId: filters.program, endsWithin: Number(filters.ending) || null };
    const { rows, count } = await exportRunningSubsidies(ctx, filter, locale);
    return new Response(createReadableStreamFromReadable(Readable.from(rows)), {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": `attachment; filename="running-subsidies-${ctx.today}-${count}-rows.csv"`,
        "X-Row-Count": String(count),
      },
    });
  },
  { api: true },
);
