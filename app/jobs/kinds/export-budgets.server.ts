import { Readable } from "node:stream";
import { z } from "zod";
import { readLines } from "~/data/budget/line.reader.server";
import type { NamedLine } from "~/data/budget/movement.reader.server";
import { zonesFor } from "~/domain/access/reach";
import { available } from "~/domain/budget/budget-line";
import { lineSheet } from "~/domain/budget/line-sheet";
import { inLanguage } from "~/domain/kernel/localized-text";
import { writtenIn } from "~/forms/task/export-params";
import { sourceName } from "~/i18n/source-name";
import { createT } from "~/i18n/t.server";
import { taskRun } from "~/use-cases/task/kind";
import { fileOf } from "./file-of";
import { keepFile } from "./kept-file.server";

const params = z.strictObject({ year: z.int().min(1900).max(9999).nullable(), ...writtenIn });

/** The budget lines of a fiscal year, or of all, as a file. */
export const exportBudgets = taskRun({
  params,
  async run({ actor, today }, { language, format, year }, work) {
    const t = createT(language, "budget");
    const lines = await readLines(actor, { year }, work.reading);
    const file = await keepFile(work, {
      format,
      title: t("title"),
      name: `budgets-${today}`,
      ...fileOf<typeof lineSheet, NamedLine>(lineSheet, (key) => t(`lines.sheet.${key}`), {
        program: ({ program }) => inLanguage(program, language),
        source: ({ source }) => sourceName(t, source),
        year: ({ fiscalYear }) => fiscalYear,
        code: ({ code }) => code,
        appropriated: ({ appropriated }) => appropriated,
        committed: ({ committed }) => committed,
        spent: ({ spent }) => spent,
        available: (line) => available(line),
      }),
      count: lines.length,
      batches: Readable.from([lines]),
    });
    return { reach: zonesFor(actor, "budget.read"), found: null, file };
  },
});
