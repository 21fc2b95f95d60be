import { pathTo } from "~/addresses/path-to";
import { inLanguage } from "~/domain/kernel/localized-text";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { ShownTask } from "./show-task.server";
import { importParams } from "~/forms/import/import-params";
import { runParams } from "~/forms/payment/run-params";
import { exportFormat } from "~/forms/task/export-params";
import { replayAsked } from "~/forms/replay/replay-params";

/** Where exports are asked for. */
const lists = {
  exportApplications: pathTo("/admin/queue"),
  exportRunningSubsidies: pathTo("/admin/tracking"),
  exportDebts: pathTo("/admin/debts"),
  exportChanges: pathTo("/admin/changes"),
  exportBudgets: pathTo("/admin/budgets"),
  exportPostings: pathTo("/admin/budgets/postings"),
} as const;

interface Naming {
  readonly title: string;
  /** The page on which its result is shown; null where that is a file alone. */
  readonly resultHref: string | null;
  /** Where it was asked for. */
  readonly origin: { readonly href: string; readonly label: string };
}

/** What a piece of work is, in words, and where it belongs. */
function naming({ id, kind, params }: ShownTask, locale: Locale): Naming {
  const t = createT(locale, "task");
  const label = t(`origin.${kind}`);
  if (kind === "checkImport" || kind === "releaseImport") {
    const { importId, fileName: file } = importParams.parse(params);
    const origin = { href: pathTo("/admin/imports"), label };
    return { title: t(`kind.${kind}`, { file }), resultHref: pathTo("/admin/imports/:id", { id: importId }), origin };
  }
  if (kind === "proposeRun" || kind === "releaseRun") {
    const { runId } = runParams.parse(params);
    const origin = { href: pathTo("/admin/payments"), label };
    return { title: t(`kind.${kind}`), resultHref: pathTo("/admin/payments/:id", { id: runId }), origin };
  }
  if (kind !== "replayVersion")
    return {
      title: t(`kind.${kind}`, { format: t(`formats.${exportFormat.parse(params)}`) }),
      resultHref: null,
      origin: { href: lists[kind], label },
    };
  const { program, number, versionId, adjusted } = replayAsked.parse(params);
  const [of, href] = [
    { program: inLanguage(program, locale), number },
    pathTo("/admin/versions/:id/replay", { id: versionId }),
  ];
  return {
    title:
      adjusted.length === 0 ? t("kind.replayVersion", of) : t("kind.replayTried", { ...of, count: adjusted.length }),
    resultHref: `${href}/${id}`,
    origin: { href, label },
  };
}

/** A piece of work as its pages show it. */
export function taskView(task: ShownTask, locale: Locale) {
  const { id, state, stopAsked, done, total, error, fileName, createdAt, expiresAt } = task;
  const { title, resultHref, origin } = naming(task, locale);
  return {
    id,
    title,
    origin,
    done,
    total,
    error,
    createdAt,
    expiresAt,
    state: state === "running" && stopAsked ? ("stopping" as const) : state,
    fileName: state === "done" ? fileName : null,
    resultHref: state === "done" ? resultHref : null,
  };
}
