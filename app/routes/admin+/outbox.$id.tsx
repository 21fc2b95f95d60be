import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { readMail } from "~/data/outbox/outbox.reader.server";
import { readSettings } from "~/data/city/settings.server";
import { useFormats, useT } from "~/i18n/react";
import { useListHref } from "~/ui/patterns/left-lists";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { MailState } from "~/ui/outbox/mail-state";
import { Card } from "~/ui/primitives/card";
import { DescriptionList } from "~/ui/primitives/description-list";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("outbox.read", async ({ params }) => {
  const { demonstration } = await readSettings();
  const mail = isId(params["id"]) ? await readMail(params["id"], demonstration) : null;
  if (!mail) throw new NotFound();
  return { title: mail.subject, mail, readable: demonstration };
});

export default function Mail() {
  const t = useT("outbox");
  const list = useListHref("outbox");
  const f = useFormats();
  const { title, mail, readable } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={[{ label: t("title"), href: list }]} />
      <DescriptionList
        items={[
          { term: t("to"), value: mail.email },
          { term: t("kind"), value: mail.kind },
          { term: t("state"), value: <MailState state={mail.state} /> },
          { term: t("written"), value: f.dateTime(mail.createdAt) },
          { term: t("sent"), value: mail.sentAt ? f.dateTime(mail.sentAt) : t("notSent") },
          { term: t("attempts"), value: f.number(mail.attempts) },
          ...(mail.lastError ? [{ term: t("lastError"), value: mail.lastError }] : []),
        ]}
      />
      <Card title={t("text")}>
        {mail.text === null ? (
          <p>{readable ? t("erased") : t("hidden")}</p>
        ) : (
          <p className="whitespace-pre-line" lang={mail.locale}>
            {mail.text}
          </p>
        )}
      </Card>
    </div>
  );
}
