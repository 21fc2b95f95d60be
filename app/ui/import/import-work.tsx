import { pathTo } from "~/addresses/path-to";
import { errorText } from "~/i18n/error-text";
import { useT } from "~/i18n/react";
import type { showImport } from "~/presenters/import/show-import.server";
import { Button } from "../primitives/button";
import { Callout } from "../primitives/callout";
import { Form } from "../primitives/form";
import { TaskProgressBar } from "../task/state";

type Work = NonNullable<Awaited<ReturnType<typeof showImport>>["work"]>;

/** The long work that checks or releases an import: how far it is, and why it ended without doing so. */
export const ImportWork = ({ work, waits }: { readonly work: Work; readonly waits: boolean }) => {
  const t = useT("import");
  if (!work.underWay) {
    // The check of an import is over in it before it is over as work: only what ended so has failed, or was stopped.
    if (!waits || (work.state !== "failed" && work.state !== "stopped")) return null;
    const why = work.state === "failed" && work.error ? errorText(t, work.error) : null;
    return (
      <Callout tone="danger" title={work.state === "stopped" ? t("task.stopped") : t("task.failed")}>
        {why && <p>{why}</p>}
      </Callout>
    );
  }
  return (
    <section className="stack">
      <noscript>
        <meta httpEquiv="refresh" content="3" />
      </noscript>
      <p role="status">{work.kind === "releaseImport" ? t("task.release") : t("task.check")}</p>
      {work.state === "waiting" && <p className="muted">{t("task.waiting")}</p>}
      <TaskProgressBar state={work.state} done={work.done} total={work.total} />
      <p className="muted">{t("renewing")}</p>
      {work.mine && (
        <Form keeps={false} action={pathTo("/admin/tasks/:id/stop", { id: work.id })}>
          <Button variant="secondary">{t("task.stop")}</Button>
        </Form>
      )}
    </section>
  );
};
