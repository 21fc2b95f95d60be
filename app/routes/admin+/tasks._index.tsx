import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { isId } from "~/platform/ids";
import { TaskState, useTaskDone } from "~/ui/task/state";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Pagination } from "~/ui/primitives/pagination";
import { Table } from "~/ui/primitives/table";
import { VisuallyHidden } from "~/ui/primitives/visually-hidden";
import { titleOf } from "~/ui/title";
import { listTasks } from "~/presenters/task/show-task.server";
import { taskView } from "~/presenters/task/task-view.server";

const pageSize = 50;

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("tracking.read", async ({ ctx, url, locale }) => {
  const asked = url.searchParams.get("before");
  const before = isId(asked) ? asked : null;
  const { tasks, next } = await listTasks(ctx, { before, most: pageSize });
  return {
    title: createT(locale, "tasks")("title"),
    tasks: tasks.map((task) => taskView(task, locale)),
    first: before === null,
    next,
  };
});

export default function Tasks() {
  const { title, tasks, first, next } = useLoaderData<typeof loader>();
  const t = useT("tasks");
  const f = useFormats();
  const doneOf = useTaskDone();
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("lead")} />
      {tasks.length === 0 ? (
        <EmptyState title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("caption")}
          captionHidden
          rows={tasks}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "what",
              header: t("what"),
              rowHeader: true,
              cell: (task) => <a href={`/admin/tasks/${task.id}`}>{task.title}</a>,
            },
            { key: "asked", header: t("asked"), nowrap: true, cell: ({ createdAt }) => f.dateTime(createdAt) },
            { key: "state", header: t("state"), cell: ({ state }) => <TaskState state={state} /> },
            { key: "progress", header: t("progress"), numeric: true, cell: doneOf },
            {
              key: "result",
              header: t("result"),
              nowrap: true,
              cell: ({ id, fileName, resultHref }) =>
                resultHref ? (
                  <a href={resultHref}>{t("show")}</a>
                ) : (
                  fileName && (
                    <a href={`/admin/tasks/${id}/file`} download={fileName}>
                      {t("downloadFile")}
                      <VisuallyHidden> {fileName}</VisuallyHidden>
                    </a>
                  )
                ),
            },
            {
              key: "kept",
              header: t("kept"),
              nowrap: true,
              cell: ({ state, expiresAt }) => (state === "done" ? f.dateTime(expiresAt) : "–"),
            },
          ]}
        />
      )}
      <Pagination
        shown={tasks.length}
        firstHref={first ? undefined : "/admin/tasks"}
        nextHref={next === null ? undefined : `/admin/tasks?before=${next}`}
      />
    </div>
  );
}
