import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { useFormats, useT } from "~/i18n/react";
import { showOperatorPeople, showOperatorSites } from "~/presenters/space/show-operator.server";
import { PeopleTable } from "~/ui/operator/people-table";
import { Done } from "~/ui/patterns/outcome";
import { LinkButton } from "~/ui/primitives/button";
import { DescriptionList } from "~/ui/primitives/description-list";
import { PageHeader } from "~/ui/primitives/page-header";
import { Table } from "~/ui/primitives/table";
import { titleOf } from "~/ui/title";
import { onOperator } from "../_shared/space/on-operator.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOperator, async ({ ctx, subject, locale }) => {
  const { id, name, code, contactName, contactPhone, contactEmail } = subject;
  const [sites, people] = await Promise.all([showOperatorSites(id, locale), showOperatorPeople(id, ctx.now)]);
  return { title: inLanguage(name, locale), id, code, contactName, contactPhone, contactEmail, sites, ...people };
});

export default function Operator() {
  const t = useT("operator");
  const f = useFormats();
  const { title, id, code, contactName, contactPhone, contactEmail, sites, people, invited } =
    useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("title"), href: pathTo("/admin/operators") }]}
        actions={<LinkButton href={pathTo("/admin/operators/:id/edit", { id })}>{t("edit")}</LinkButton>}
      />
      <Done
        texts={{
          created: t("notice.created"),
          saved: t("notice.saved"),
          invited: t("notice.invited"),
          ended: t("notice.ended"),
        }}
      />
      <DescriptionList
        items={[
          { term: t("code"), value: code ?? t("noCode") },
          { term: t("contactName"), value: contactName ?? t("noContact") },
          ...(contactPhone ? [{ term: t("contactPhone"), value: contactPhone }] : []),
          ...(contactEmail ? [{ term: t("contactEmail"), value: contactEmail }] : []),
        ]}
      />
      <h2>{t("sites")}</h2>
      {sites.length === 0 ? (
        <p>{t("site.none")}</p>
      ) : (
        <Table
          caption={t("site.caption")}
          captionHidden
          rows={sites}
          rowKey={(span) => span.id}
          columns={[
            {
              key: "site",
              header: t("site.site"),
              rowHeader: true,
              cell: ({ site, siteId }) => <a href={pathTo("/admin/sites/:id", { id: siteId })}>{site}</a>,
            },
            { key: "from", header: t("site.from"), cell: ({ fromOn }) => f.date(fromOn) },
            {
              key: "last",
              header: t("site.last"),
              cell: ({ lastOn }) => (lastOn === null ? t("site.open") : f.date(lastOn)),
            },
            {
              key: "change",
              header: t("site.change"),
              cell: (span) => (
                <a href={pathTo("/admin/operators/:id/sites/:spanId", { id, spanId: span.id })}>
                  {t("site.changeOf", { site: span.site })}
                </a>
              ),
            },
          ]}
        />
      )}
      <div className="button-row">
        <LinkButton variant="secondary" href={pathTo("/admin/operators/:id/sites/new", { id })}>
          {t("site.add")}
        </LinkButton>
      </div>
      <h2>{t("people")}</h2>
      <PeopleTable
        people={people}
        invited={invited}
        act={({ grantId, name }) => (
          <a
            href={pathTo("/admin/operators/:id/people/:grantId/end", { id, grantId })}
            aria-label={t("person.endTitle", { name, operator: title })}
          >
            {t("person.end")}
          </a>
        )}
      />
      <div className="button-row">
        <LinkButton variant="secondary" href={pathTo("/admin/operators/:id/people/new", { id })}>
          {t("person.invite")}
        </LinkButton>
      </div>
    </div>
  );
}
