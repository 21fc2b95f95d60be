import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { listLoader } from "./_shared/list-loader.server";
import { pageSize } from "~/domain/kernel/list/list";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { TaskStateBadge, useTaskDone } from "~/ui/task/state";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { VisuallyHidden } from "~/ui/primitives/visually-hidden";
import { titleOf } from "~/ui/title";
import { listTasks } from "~/presenters/task/show-task.server";
import { taskView } from "~/presenters/task/task-view.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("tasks", async ({ ctx, asked, locale }) => {
  const { tasks, last } = await listTasks(ctx, { after: asked.cursor, size: pageSize });
  const page = pageOf(asked, { last }, ({ createdAt, id }) => [createdAt.toISOString(), id]);
  return { title: createT(locale, "task")("title"), tasks: tasks.map((task) => taskView(task, locale)), page };
});

export default function Tasks() {
  const { title, tasks, page } = useLoaderData<typeof loader>();
  const t = useT("task");
  const f = useFormats();
  const doneOf = useTaskDone();
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("lead")} />
      <ListNotes list="tasks" page={page} names={{}} />
      {tasks.length === 0 ? (
        <EmptyState title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      ) : (
        <ListTable
          list="tasks"
          page={page}
          caption={t("caption")}
          rows={tasks}
          rowKey={({ id }) => id}
          head={(key) => t(key)}
          cells={{
            what: (task) => <a href={pathTo("/admin/tasks/:id", { id: task.id })}>{task.title}</a>,
            asked: ({ createdAt }) => f.dateTime(createdAt),
            state: ({ state }) => <TaskStateBadge state={state} />,
            progress: doneOf,
            result: ({ id, fileName, resultHref }) =>
              resultHref ? (
                <a href={resultHref}>{t("show")}</a>
              ) : (
                fileName && (
                  <a href={pathTo("/admin/tasks/:id/file", { id })} download={fileName}>
                    {t("downloadFile")}
                    <VisuallyHidden after="colon">{fileName}</VisuallyHidden>
                  </a>
                )
              ),
            kept: ({ state, expiresAt }) => (state === "done" ? f.dateTime(expiresAt) : "–"),
          }}
        />
      )}
      <ListPages list="tasks" page={page} shown={tasks.length} />
    </div>
  );
}
