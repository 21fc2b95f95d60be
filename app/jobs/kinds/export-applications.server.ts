import { z } from "zod";
import type { Reading } from "~/data/kernel/db.server";
import { readFirstDaysAhead } from "~/data/award/first-days-ahead.reader.server";
import { readPlaces } from "~/data/city/places.server";
import { readProgramNames } from "~/data/program/names.server";
import {
  countQueue,
  type QueueAsked,
  type QueuePage,
  type QueueRow,
  readQueue,
} from "~/data/review/queue.reader.server";
import { queueSearch } from "~/data/review/queue-search";
import { narrowed, zonesFor } from "~/domain/access/reach";
import { applicationStates } from "~/domain/application/states";
import { queueList } from "~/domain/review/list";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { formats } from "~/i18n/format";
import { inLanguage, type Language } from "~/domain/kernel/localized-text";
import { createT } from "~/i18n/t.server";
import { Refusal } from "~/platform/errors";
import type { UseCaseContext } from "~/data/access/context";
import { fileOf } from "./file-of";
import { keepFile } from "./kept-file.server";
import { writtenIn } from "~/forms/task/export-params";
import { taskRun } from "~/use-cases/task/kind";

const page = 500;
const day = z.iso.date();

const params = z.strictObject({
  zoneId: z.uuid().nullable(),
  programId: z.uuid().nullable(),
  states: z.array(z.enum(applicationStates).refine((state): boolean => state !== "draft")),
  assignee: z.union([z.enum(["anyone", "nobody"]), z.strictObject({ userId: z.uuid() })]),
  approval: z.strictObject({ userId: z.uuid(), given: z.boolean() }).nullable().default(null),
  due: z.strictObject({ from: day.nullable(), to: day }).nullable(),
  /** What was typed into the search; "" without one. What cannot be searched for would find everything. */
  q: z.string().refine((typed) => typed === "" || queueSearch(typed) !== null),
  sort: z.enum(["submitted", "due"]),
  order: z.enum(["asc", "desc"]),
  ...writtenIn,
});

/** The applications that match as a file, in the order of the queue. */
export const exportApplications = taskRun({
  params,
  async run(ctx, { language, format, q, ...filter }, work) {
    const { reading } = work;
    const t = createT(language, "desk");
    const { date } = formats(language);
    const asked = { ...filter, search: q === "" ? null : queueSearch(q) };
    const names = await namesIn(language);
    const { n: count, overflow } = await countQueue(ctx.actor, asked, { capped: false, reading });
    if (overflow)
      throw new Refusal(asked.search?.column === "id" ? "task.tooManyApplications" : "task.tooManyCompanies");
    const file = await keepFile(work, {
      format,
      title: t("queue.title"),
      name: `applications-${ctx.today}`,
      ...fileOf<typeof queueList, ExportedRow>(queueList, (key) => t(`queue.${key}`), {
        reference: ({ reference }) => reference,
        company: ({ company }) => company,
        program: ({ programId }) => names.get(programId) ?? "",
        zone: ({ zoneId }) => names.get(zoneId) ?? "",
        state: ({ state, begins }) =>
          begins ? t("application:stateBegins", { date: date(begins) }) : t(`application:state.${state}`),
        submitted: ({ submittedOn }) => submittedOn,
        due: ({ dueOn }) => dueOn,
        dueNote: ({ dueOn, dueProvisional }) => (dueOn !== null && dueProvisional ? t("queue.provisional") : null),
        assignee: ({ assignee }) => assignee,
      }),
      count,
      batches: pagesOf(ctx, asked, reading),
    });
    return { reach: narrowed(zonesFor(ctx.actor, "tracking.read"), filter.zoneId), found: null, file };
  },
});

async function namesIn(wanted: Language): Promise<Map<string, string>> {
  const [{ zones }, programs] = await Promise.all([readPlaces(), readProgramNames()]);
  return new Map([...zones, ...programs].map(({ id, name }) => [id, inLanguage(name, wanted)]));
}

interface ExportedRow extends QueueRow {
  /** The day on which what was approved begins, while that is still to come. */
  readonly begins: CivilDate | null;
}

type Asked = Omit<QueueAsked, "cursor">;

async function* pagesOf(
  { actor }: UseCaseContext,
  asked: Asked,
  reading: Reading,
): AsyncGenerator<readonly ExportedRow[]> {
  let cursor: QueueAsked["cursor"] = null;
  do {
    const { rows, last }: QueuePage = await readQueue(actor, { ...asked, cursor }, { size: page, reading });
    const begins = await readFirstDaysAhead(reading, rows, actor.today);
    yield rows.map((row) => ({ ...row, begins: begins.get(row.id) ?? null }));
    cursor = last && [last.key, last.id];
  } while (cursor);
}
