import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { outboxPageSize, readOutbox } from "~/data/outbox/outbox.reader.server";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { isId } from "~/platform/ids";
import { MailState } from "~/ui/outbox/mail-state";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Pagination } from "~/ui/primitives/pagination";
import { Table } from "~/ui/primitives/table";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("outbox.read", async ({ url, locale }) => {
  const asked = url.searchParams.get("before");
  const before = isId(asked) ? asked : null;
  const found = await readOutbox(before);
  const mails = found.slice(0, outboxPageSize);
  return {
    title: createT(locale, "people")("outbox.title"),
    mails,
    first: before === null,
    next: found.length > mails.length ? (mails.at(-1)?.id ?? null) : null,
  };
});

export default function Outbox() {
  const t = useT("people");
  const f = useFormats();
  const { title, mails, first, next } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("outbox.lead")} />
      {mails.length === 0 ? (
        <EmptyState title={t("outbox.none")}>
          <p>{t("outbox.noneText")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("outbox.caption")}
          captionHidden
          rows={mails}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "subject",
              header: t("outbox.subject"),
              rowHeader: true,
              cell: ({ id, subject }) => <a href={`/admin/outbox/${id}`}>{subject}</a>,
            },
            { key: "to", header: t("outbox.to"), cell: ({ email }) => email },
            { key: "state", header: t("outbox.state"), cell: ({ state }) => <MailState state={state} /> },
            { key: "written", header: t("outbox.written"), cell: ({ createdAt }) => f.dateTime(createdAt) },
            {
              key: "sent",
              header: t("outbox.sent"),
              cell: ({ sentAt }) => (sentAt ? f.dateTime(sentAt) : t("outbox.notSent")),
            },
          ]}
        />
      )}
      <Pagination
        shown={mails.length}
        firstHref={first ? undefined : "/admin/outbox"}
        nextHref={next === null ? undefined : `/admin/outbox?before=${next}`}
      />
    </div>
  );
}
