import { z } from "zod";
import { countChanges, type ListedChange, readChanges } from "~/data/change/changes.reader.server";
import { narrowed, zonesFor } from "~/domain/access/reach";
import { changesList } from "~/domain/change/list";
import { inLanguage } from "~/domain/kernel/localized-text";
import { todayIn } from "~/domain/kernel/time/zoned";
import { writtenIn } from "~/forms/task/export-params";
import { createT } from "~/i18n/t.server";
import { cityTimeZone } from "~/platform/city";
import { taskRun } from "~/use-cases/task/kind";
import { everyPage } from "./every-page";
import { fileOf } from "./file-of";
import { keepFile } from "./kept-file.server";

const page = 500;

const { state, kind, mine } = changesList.filters;

const params = z.strictObject({
  zoneId: z.uuid().nullable(),
  states: z.array(z.enum(state.of)),
  kind: z.enum(kind.of).nullable(),
  mine: z.enum(mine.of).nullable(),
  ...writtenIn,
});

/** The changes of awards that match as a file, in the order in which they began. */
export const exportChanges = taskRun({
  params,
  async run({ actor, today }, { language, format, ...filter }, work) {
    const { reading } = work;
    const t = createT(language, "handling");
    const words = createT(language, "change");
    const asked = { ...filter, sort: "begun", order: "asc" } as const;
    const file = await keepFile(work, {
      format,
      title: t("list.title"),
      name: `changes-${today}`,
      ...fileOf<typeof changesList, ListedChange>(changesList, (key) => t(`list.${key}`), {
        reference: ({ reference }) => reference,
        company: ({ company }) => company,
        change: (row) => words(`kind.${row.kind}`),
        award: ({ award }) => award,
        program: ({ program }) => inLanguage(program, language),
        zone: ({ zone }) => inLanguage(zone, language),
        state: (row) => t(`state.${row.state}`),
        firstOn: ({ firstOn }) => firstOn,
        begun: ({ begunAt }) => todayIn(cityTimeZone, new Date(begunAt)),
        due: ({ dueOn }) => dueOn,
        decided: ({ decidedOn }) => decidedOn,
        assignee: ({ assignee }) => assignee,
      }),
      count: await countChanges(actor, asked, { capped: false, reading }),
      batches: everyPage<ListedChange, readonly [string, string]>(
        (cursor) => readChanges(actor, { ...asked, cursor }, { size: page, reading }),
        ({ key, id }) => [key, id],
      ),
    });
    return { reach: narrowed(zonesFor(actor, "tracking.read"), filter.zoneId), found: null, file };
  },
});
