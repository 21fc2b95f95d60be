import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { errorText } from "~/i18n/error-text";
import { useFormats, useT } from "~/i18n/react";
import { TaskProgress, TaskState } from "~/ui/patterns/task-state";
import { Button, ButtonRow, LinkButton } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { ownTask } from "./_shared/own-task.server";
import { taskView } from "./_shared/task-view.server";
import { useRenewal } from "./_shared/use-renewal";

export const handle = { scripts: true, namespaces: ["admin", "tasks"] };
export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(ownTask, ({ subject, locale }) => taskView(subject, locale));

export default function Task() {
  const task = useLoaderData<typeof loader>();
  const { id, title, state, error, fileName, resultHref } = task;
  const t = useT("tasks");
  const f = useFormats();
  const goesOn = state === "waiting" || state === "running" || state === "stopping";
  useRenewal(goesOn);
  return (
    <div className="stack">
      <PageHeader
        title={title}
        badge={<TaskState state={state} />}
        breadcrumbs={[{ label: t("title"), href: "/admin/tasks" }]}
      />
      <p role="status">{state === "failed" ? t("about.failed", { id }) : t(`about.${state}`)}</p>
      {error && <p>{errorText(t, error)}</p>}
      {goesOn && (
        <>
          {/* Without scripts the page is asked for anew. */}
          <noscript>
            <meta httpEquiv="refresh" content="5" />
          </noscript>
          <TaskProgress {...task} />
          <p className="muted">{t("renewing")}</p>
        </>
      )}
      {(state === "waiting" || state === "running") && (
        <Form action={`/admin/tasks/${id}/stop`}>
          <Button variant="secondary">{t("stop")}</Button>
        </Form>
      )}
      {(resultHref ?? fileName) && (
        <ButtonRow>
          {resultHref && <LinkButton href={resultHref}>{t("show")}</LinkButton>}
          {fileName && (
            <LinkButton
              variant={resultHref ? "secondary" : "primary"}
              href={`/admin/tasks/${id}/file`}
              download={fileName}
            >
              {t("download", { name: fileName })}
            </LinkButton>
          )}
        </ButtonRow>
      )}
      {!goesOn && (
        <p className="muted">
          {t("kept")}: {f.dateTime(task.expiresAt)}
        </p>
      )}
    </div>
  );
}
