import type { Locale } from "~/i18n/locale";
import { createT } from "~/i18n/t.server";
import type { ShownTask } from "~/use-cases/show-task.server";

/** A piece of work as its pages show it. */
export function taskView(task: ShownTask, locale: Locale) {
  const { id, kind, state, stopAsked, done, total, error, fileName, createdAt, expiresAt } = task;
  return {
    ...{ id, done, total, error, createdAt, expiresAt, title: createT(locale, "tasks")(`kind.${kind}`) },
    state: state === "running" && stopAsked ? ("stopping" as const) : state,
    fileName: state === "done" ? fileName : null,
  };
}

export type TaskPageView = ReturnType<typeof taskView>;
