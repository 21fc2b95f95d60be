import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readInvitations } from "~/data/access/people.reader.server";
import { useFormats, useT } from "~/i18n/react";
import { useListHref } from "~/ui/patterns/left-lists";
import { createT } from "~/i18n/t.server";
import { Callout } from "~/ui/primitives/callout";
import { Button, LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Table } from "~/ui/primitives/table";
import { VisuallyHidden } from "~/ui/primitives/visually-hidden";
import { titleOf } from "~/ui/title";

const notices = ["sentDone", "withdrawnDone"] as const;

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("people.manage", async ({ ctx, url, locale }) => ({
  title: createT(locale, "access")("people.invitations"),
  notice: notices.find((each) => each === url.searchParams.get("notice")) ?? null,
  invitations: await readInvitations(ctx.now),
}));

export default function Invitations() {
  const t = useT("access");
  const list = useListHref("people");
  const f = useFormats();
  const { title, notice, invitations } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("people.title"), href: list }]}
        actions={<LinkButton href={pathTo("/admin/invitations/new")}>{t("people.invite")}</LinkButton>}
      />
      {notice && <Callout tone="success" live title={t(`people.${notice}`)} />}
      {invitations.length === 0 ? (
        <EmptyState title={t("people.noInvitations")} />
      ) : (
        <Table
          caption={t("people.invitations")}
          captionHidden
          rows={invitations}
          rowKey={({ id }) => id}
          columns={[
            { key: "name", header: t("people.name"), rowHeader: true, cell: ({ name }) => name },
            { key: "email", header: t("people.email"), cell: ({ email }) => email },
            {
              key: "roles",
              header: t("people.roles"),
              cell: ({ roles }) => f.list(roles.map((role) => t(`role.${role}`))),
            },
            { key: "invited", header: t("people.invited"), cell: ({ createdAt }) => f.dateTime(createdAt) },
            { key: "expires", header: t("people.expires"), cell: ({ expiresAt }) => f.dateTime(expiresAt) },
            {
              key: "withdraw",
              header: t("people.withdraw"),
              cell: ({ id, name }) => (
                <form method="post" action={pathTo("/admin/invitations/:id/withdrawal", { id })}>
                  <Button variant="quiet">
                    {t("people.withdraw")}
                    <VisuallyHidden after="colon">{name}</VisuallyHidden>
                  </Button>
                </form>
              ),
            },
          ]}
        />
      )}
    </div>
  );
}
