import { inLanguage } from "~/domain/program/localized-text";
import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { ShownTask } from "~/use-cases/show-task.server";
import { replayAsked } from "~/use-cases/tasks/replay-params";

/** What a piece of work is, in words, and the page on which its result is shown; null where that is a file alone. */
function naming({ id, kind, params }: ShownTask, locale: Locale): { title: string; resultHref: string | null } {
  const t = createT(locale, "tasks");
  if (kind !== "replayVersion") return { title: t(`kind.${kind}`), resultHref: null };
  const { program, number, versionId } = replayAsked.parse(params);
  return {
    title: t("kind.replayVersion", { program: inLanguage(program, locale), number }),
    resultHref: `/admin/versions/${versionId}/replay/${id}`,
  };
}

/** A piece of work as its pages show it. */
export function taskView(task: ShownTask, locale: Locale) {
  const { id, state, stopAsked, done, total, error, fileName, createdAt, expiresAt } = task;
  const { title, resultHref } = naming(task, locale);
  return {
    ...{ id, title, done, total, error, createdAt, expiresAt },
    state: state === "running" && stopAsked ? ("stopping" as const) : state,
    fileName: state === "done" ? fileName : null,
    resultHref: state === "done" ? resultHref : null,
  };
}
