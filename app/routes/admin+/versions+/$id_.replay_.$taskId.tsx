import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { can } from "~/domain/access/can";
import { inLanguage } from "~/domain/kernel/localized-text";
import { budgetOutlook } from "~/domain/replay/budget-outlook";
import type { ReplayRow } from "~/domain/replay/row";
import { verdictOf } from "~/domain/replay/verdict";
import { createT } from "~/i18n/t.server";
import { ReplayResult } from "~/ui/replay/result";
import { titleOf } from "~/ui/title";
import { onReplayResult } from "../_shared/on-replay.server";

/** Cases of a list that the page shows; the file has all. */
const shown = 50;

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onReplayResult, ({ actor, locale, subject: { task, asked, found, since } }) => {
  const { number, versionId, programId, adjusted } = asked;
  const program = inLanguage(asked.program, locale);
  const { figures, budget, on, outside } = found;
  const linked = (rows: readonly ReplayRow[]) =>
    rows.slice(0, shown).map((row) => ({
      ...row,
      href:
        can(actor, "application.read", { zoneId: row.zoneId }) === "yes"
          ? pathTo("/admin/applications/:id", { id: row.id })
          : null,
    }));
  const list = ({ count, largest }: { readonly count: number; readonly largest: readonly ReplayRow[] }) => ({
    count,
    rows: linked(largest),
  });
  const { gain, loss, newlyEligible, noLongerEligible, ...sums } = figures;
  const years = budgetOutlook(figures.years, budget);
  return {
    title: createT(locale, "replay")("result.title", { number, program }),
    version: { id: versionId, number, program, programId },
    on,
    outside,
    since,
    taskId: task.id,
    fileName: task.fileName,
    sums,
    years,
    verdict: verdictOf(figures, years),
    gain: { ...list(gain), fen: gain.fen },
    loss: { ...list(loss), fen: loss.fen },
    newly: list(newlyEligible),
    gone: list(noLongerEligible),
    adjusted: adjusted.map(({ label, before, after }) => ({
      label: inLanguage(label, locale),
      before: inLanguage(before, locale),
      after: inLanguage(after, locale),
    })),
  };
});

export default function Result() {
  return <ReplayResult page={useLoaderData<typeof loader>()} />;
}
