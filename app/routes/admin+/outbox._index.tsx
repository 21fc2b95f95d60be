import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { listLoader } from "./_shared/list-loader.server";
import { readOutbox } from "~/data/outbox/outbox.reader.server";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { MailState } from "~/ui/outbox/mail-state";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("outbox", async ({ asked, locale }) => {
  const found = await readOutbox(asked.cursor);
  const page = pageOf(asked, found, ({ createdAt, id }) => [createdAt.toISOString(), id]);
  return { title: createT(locale, "access")("outbox:title"), mails: found.rows, page };
});

export default function Outbox() {
  const t = useT("outbox");
  const f = useFormats();
  const { title, mails, page } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("lead")} />
      <ListNotes list="outbox" page={page} names={{}} />
      {mails.length === 0 ? (
        <EmptyState title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      ) : (
        <ListTable
          list="outbox"
          page={page}
          caption={t("caption")}
          rows={mails}
          rowKey={({ id }) => id}
          head={(key) => t(`${key}`)}
          cells={{
            subject: ({ id, subject }) => <a href={pathTo("/admin/outbox/:id", { id })}>{subject}</a>,
            to: ({ email }) => email,
            state: ({ state }) => <MailState state={state} />,
            written: ({ createdAt }) => f.dateTime(createdAt),
            sent: ({ sentAt }) => (sentAt ? f.dateTime(sentAt) : t("notSent")),
          }}
        />
      )}
      <ListPages list="outbox" page={page} shown={mails.length} />
    </div>
  );
}
