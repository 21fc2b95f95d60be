import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readPhrases } from "~/data/city/phrases.server";
import { readPlaces } from "~/data/city/places.server";
import { can } from "~/domain/access/can";
import { inLanguage } from "~/domain/kernel/localized-text";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Badge } from "~/ui/primitives/badge";
import { LinkButton } from "~/ui/primitives/button";
import { Callout } from "~/ui/primitives/callout";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Table } from "~/ui/primitives/table";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("phrase.manage", async ({ actor, url, locale }) => {
  const [phrases, { zones }] = await Promise.all([readPhrases(), readPlaces()]);
  const t = createT(locale, "city");
  const zoneName = (id: string | null) => {
    const zone = zones.find((each) => each.id === id);
    return zone ? inLanguage(zone.name, locale) : t("phrase.city");
  };
  return {
    title: t("phrase.title"),
    done: url.searchParams.get("notice") === "done",
    phrases: phrases
      .filter(({ zoneId }) => can(actor, "phrase.manage", { zoneId }) === "yes")
      .map(({ id, zoneId, use, words, retired }) => ({
        id,
        use,
        retired,
        zone: zoneName(zoneId),
        words: inLanguage(words, locale),
      })),
  };
});

export default function Phrases() {
  const t = useT("city");
  const { title, done, phrases } = useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("phrase.lead")}
        actions={<LinkButton href={pathTo("/admin/phrases/new")}>{t("phrase.add")}</LinkButton>}
      />
      {done && <Callout tone="success" live title={t("phrase.done")} />}
      {phrases.length === 0 ? (
        <EmptyState title={t("phrase.empty")} text={t("phrase.emptyText")} />
      ) : (
        <Table
          caption={title}
          captionHidden
          className="table-lines"
          rows={phrases}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "words",
              header: t("phrase.words"),
              rowHeader: true,
              cell: ({ id, words, retired }) => (
                <>
                  <a href={pathTo("/admin/phrases/:id", { id })}>{words}</a>
                  {retired && (
                    <>
                      {" "}
                      <Badge>{t("phrase.retired")}</Badge>
                    </>
                  )}
                </>
              ),
            },
            { key: "use", header: t("phrase.use"), nowrap: true, cell: ({ use }) => t(`phrase.for.${use}`) },
            { key: "zone", header: t("phrase.zone"), nowrap: true, cell: ({ zone }) => zone },
          ]}
        />
      )}
    </div>
  );
}
