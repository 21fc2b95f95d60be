import { z } from "zod";
import type { UseCaseContext } from "~/data/access/context";
import type { Reading } from "~/data/kernel/db.server";
import {
  countDebts,
  type DebtFilter,
  type DebtQuery,
  type IndebtedAward,
  readDebts,
} from "~/data/ledger/debts.reader.server";
import { narrowed, zonesFor } from "~/domain/access/reach";
import type { Found } from "~/domain/kernel/list/page";
import { inLanguage } from "~/domain/kernel/localized-text";
import { debtList } from "~/domain/ledger/list";
import { writtenIn } from "~/forms/task/export-params";
import { createT } from "~/i18n/t.server";
import { taskRun } from "~/use-cases/task/kind";
import { fileOf } from "./file-of";
import { keepFile } from "./kept-file.server";

const page = 500;

const params = z.strictObject({
  zoneId: z.uuid().nullable(),
  programId: z.uuid().nullable(),
  demanded: z.enum(debtList.filters.demanded.of).nullable(),
  ...writtenIn,
});

/** The awards with a debt that match as a file, those with the oldest debt first. */
export const exportDebts = taskRun({
  params,
  async run(ctx, { language, format, ...filter }, work) {
    const { reading } = work;
    const t = createT(language, "award");
    const file = await keepFile(work, {
      format,
      title: t("debts.title"),
      name: `debts-${ctx.today}`,
      ...fileOf<typeof debtList, IndebtedAward>(debtList, (key) => t(`debts.${key}`), {
        reference: ({ reference }) => reference,
        company: ({ company }) => company,
        program: ({ program }) => inLanguage(program, language),
        zone: ({ zone }) => inLanguage(zone, language),
        since: ({ since }) => since,
        months: ({ months }) => months,
        debt: ({ debtFen }) => debtFen,
        demanded: ({ demandedFen }) => demandedFen,
      }),
      count: await countDebts(ctx.actor, filter, { capped: false, reading }),
      batches: pagesOf(ctx, filter, reading),
    });
    return { reach: narrowed(zonesFor(ctx.actor, "tracking.read"), filter.zoneId), found: null, file };
  },
});

async function* pagesOf(
  { actor }: UseCaseContext,
  filter: DebtFilter,
  reading: Reading,
): AsyncGenerator<readonly IndebtedAward[]> {
  let after: DebtQuery["after"] = null;
  do {
    const { rows, last }: Found<IndebtedAward> = await readDebts(actor, filter, { after, size: page, reading });
    yield rows;
    after = last && [last.since, last.id];
  } while (after);
}
