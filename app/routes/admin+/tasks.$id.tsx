import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { errorText } from "~/i18n/error-text";
import { useFormats, useT } from "~/i18n/react";
import { Done } from "~/ui/patterns/outcome";
import { useListHref } from "~/ui/patterns/left-lists";
import { Callout } from "~/ui/primitives/callout";
import { TaskProgressBar, TaskStateBadge } from "~/ui/task/state";
import { Button, ButtonRow, LinkButton } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { ownTask } from "./_shared/own-task.server";
import { taskView } from "~/presenters/task/task-view.server";
import { useTaskNews } from "~/ui/task/use-task-news";

export const handle = { scripts: true, namespaces: ["access", "desk", "task"] };
export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(ownTask, ({ subject, locale }) => taskView(subject, locale));

export default function Task() {
  const task = useLoaderData<typeof loader>();
  const { id, title, state, error, fileName, resultHref, origin } = task;
  const t = useT("task");
  const list = useListHref("tasks");
  const f = useFormats();
  const goesOn = state === "waiting" || state === "running" || state === "stopping";
  const { done, total } = useTaskNews(task, state, goesOn);
  return (
    <div className="stack">
      <PageHeader
        title={title}
        badge={<TaskStateBadge state={state} />}
        lead={t("askedOn", { moment: f.dateTime(task.createdAt) })}
        breadcrumbs={[{ label: t("title"), href: list }]}
      />
      <Done texts={{ stop: t("stopDone") }} />
      {state === "failed" ? (
        <Callout tone="danger" title={error ? errorText(t, error) : undefined} live>
          <p>{t("about.failed", { id })}</p>
        </Callout>
      ) : (
        <p role="status">{t(`about.${state}`)}</p>
      )}
      {goesOn && (
        <>
          {/* Without scripts the page is asked for anew. */}
          <noscript>
            <meta httpEquiv="refresh" content="5" />
          </noscript>
          <TaskProgressBar state={state} done={done} total={total} />
          <p className="muted">{t("renewing")}</p>
        </>
      )}
      {(state === "waiting" || state === "running") && (
        <Form keeps={false} action={pathTo("/admin/tasks/:id/stop", { id })}>
          <Button variant="secondary">{t("stop")}</Button>
        </Form>
      )}
      {!goesOn && (
        <ButtonRow>
          {resultHref && <LinkButton href={resultHref}>{t("show")}</LinkButton>}
          {fileName && (
            <LinkButton
              variant={resultHref ? "secondary" : "primary"}
              href={pathTo("/admin/tasks/:id/file", { id })}
              download={fileName}
            >
              {t("download", { name: fileName })}
            </LinkButton>
          )}
          <LinkButton variant={state === "done" ? "quiet" : "secondary"} href={origin.href}>
            {origin.label}
          </LinkButton>
        </ButtonRow>
      )}
      {state === "done" && <p className="muted">{t("keptUntil", { moment: f.dateTime(task.expiresAt) })}</p>}
    </div>
  );
}
