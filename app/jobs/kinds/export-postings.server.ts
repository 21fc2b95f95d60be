import { z } from "zod";
import { readLine } from "~/data/budget/line.reader.server";
import { countPostings, type PostingFilter, type PostingRow, readPostings } from "~/data/budget/postings.reader.server";
import type { Reading } from "~/data/kernel/db.server";
import type { Actor } from "~/domain/access/actor";
import { zonesFor } from "~/domain/access/reach";
import { available } from "~/domain/budget/budget-line";
import { postingList } from "~/domain/budget/list";
import { onAvailable, postingKinds } from "~/domain/budget/posting";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Fen } from "~/domain/kernel/money/fen";
import { writtenIn } from "~/forms/task/export-params";
import { sourceName } from "~/i18n/source-name";
import { createT } from "~/i18n/t.server";
import { taskRun } from "~/use-cases/task/kind";
import { everyPage } from "./every-page";
import { fileOf } from "./file-of";
import { keepFile } from "./kept-file.server";

const page = 500;

const params = z.strictObject({
  lineId: z.uuid().nullable(),
  kind: z.enum(postingKinds).nullable(),
  ...writtenIn,
});

type WithBalance = PostingRow & { readonly balance: Fen | null };

/** The postings that match as a file, the latest first; with the balance after each where they are all of one line. */
export const exportPostings = taskRun({
  params,
  async run({ actor, today }, { language, format, ...filter }, work) {
    const { reading } = work;
    const t = createT(language, "budget");
    const file = await keepFile(work, {
      format,
      title: t("postings.title"),
      name: `postings-${today}`,
      ...fileOf<typeof postingList, WithBalance>(postingList, (key) => t(`postings.${key}`), {
        day: ({ on }) => on,
        kind: ({ kind }) => t(`postings.kinds.${kind}`),
        program: ({ program }) => inLanguage(program, language),
        source: ({ source }) => sourceName(t, source),
        year: ({ fiscalYear }) => fiscalYear,
        code: ({ code }) => code,
        about: ({ award, movement }) => award?.reference ?? movement?.basis ?? null,
        amount: ({ fen }) => fen,
        balance: ({ balance }) => balance,
      }),
      count: await countPostings(actor, filter, { capped: false, reading }),
      batches: withBalances(actor, filter, reading),
    });
    return { reach: zonesFor(actor, "budget.read"), found: null, file };
  },
});

async function* withBalances(
  actor: Actor,
  filter: PostingFilter,
  reading: Reading,
): AsyncGenerator<readonly WithBalance[]> {
  const line = filter.lineId !== null && filter.kind === null ? await readLine(actor, filter.lineId, reading) : null;
  let left = line && available(line);
  const pages = everyPage<PostingRow, readonly [string, string]>(
    (after) => readPostings(actor, filter, { after, size: page, reading }),
    ({ at, id }) => [at.toISOString(), id],
  );
  for await (const rows of pages)
    yield rows.map((row) => {
      const balance = left;
      if (left !== null) left -= onAvailable[row.kind] * row.fen;
      return { ...row, balance };
    });
}
