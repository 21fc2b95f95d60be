import { z } from "zod";
import type { Reading } from "~/data/kernel/db.server";
import { countTracking, type TrackingFilter } from "~/data/desk/tracking.reader.server";
import { runningList } from "~/domain/award/list";
import { narrowed, zonesFor } from "~/domain/access/reach";
import type { Language } from "~/domain/kernel/localized-text";
import { addDays } from "~/domain/kernel/time/civil-date";
import { askedWords } from "~/i18n/asked-words";
import { createT } from "~/i18n/t.server";
import type { UseCaseContext } from "~/data/access/context";
import { listRunningSubsidies } from "~/presenters/award/list-running-subsidies.server";
import { fileOf } from "./file-of";
import { keepFile } from "./kept-file.server";
import { writtenIn } from "~/forms/task/export-params";
import { taskRun } from "~/use-cases/task/kind";

/** Rows that are read together, and that are worked on before others have their turn. */
const [page, stretch] = [1_000, 100];

type Listed = Awaited<ReturnType<typeof listRunningSubsidies>>;

const params = z.strictObject({
  zoneId: z.uuid().nullable(),
  programId: z.uuid().nullable(),
  /** Only those whose payment ends within so many days, or null. */
  endsWithin: z.int().positive().nullable(),
  /** Only those for which a change waits for its decision, or none was asked for. */
  asked: z.enum(runningList.filters.asked.of).nullable().default(null),
  ...writtenIn,
});

/** The running subsidies that match as a file. */
export const exportRunningSubsidies = taskRun({
  params,
  async run(ctx, { language, format, ...filter }, work) {
    const { reading } = work;
    const t = createT(language, "award");
    const file = await keepFile(work, {
      format,
      title: t("tracking.title"),
      name: `running-subsidies-${ctx.today}`,
      ...fileOf<typeof runningList, Listed["rows"][number]>(runningList, (key) => t(`tracking.${key}`), {
        reference: ({ reference }) => reference,
        company: ({ company }) => company,
        program: ({ program }) => program,
        zone: ({ zone }) => zone,
        suspended: ({ course }) =>
          course.suspensions.map(({ from, to }) => `${from}/${addDays(to, -1)}`).join(t("common:marks.next")),
        nextChange: ({ nextChangeOn }) => nextChangeOn,
        asked: ({ asked }) => asked && askedWords(asked, t),
        ends: ({ benefit }) => addDays(benefit.to, -1),
        monthsLeft: ({ timeLeft }) => timeLeft.months,
        daysLeft: ({ timeLeft }) => timeLeft.days,
        paidTo: ({ payingEnd }) => addDays(payingEnd.on, -1),
        whyPaidTo: ({ payingEnd: { because } }) => because && t(`paymentStop.${because}`),
        amountLeft: ({ left }) => left.payableFen,
        plannedLeft: ({ left }) => left.plannedFen,
        whyLess: ({ left: { payableFen, plannedFen } }) => {
          if (payableFen === plannedFen) return null;
          return t(payableFen < plannedFen ? "tracking.paidByAnother" : "tracking.capsLast");
        },
      }),
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
  const read = (after: TrackingFilter["after"]): Promise<Listed> => {
    const found = listRunningSubsidies(ctx, { ...filter, after }, { size: page, language, reading });
    // Nobody waits for it where the work ends before its turn.
    found.catch(() => undefined);
    return found;
  };
  // The database reads the next rows while these are written.
  let next: Promise<Listed> | null = read(null);
  while (next) {
    const { rows, last }: Listed = await next;
    next = last && read([last.paidTo, last.id]);
    for (let at = 0; at < rows.length; at += stretch) yield rows.slice(at, at + stretch);
  }
}
