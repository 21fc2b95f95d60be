import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { can } from "~/domain/access/can";
import { inLanguage } from "~/domain/kernel/localized-text";
import { looseText } from "~/domain/kernel/loose-text";
import { segmentOf } from "~/i18n/detect";
import { useT } from "~/i18n/react";
import { useListHref } from "~/ui/patterns/left-lists";
import { createT } from "~/i18n/t.server";
import { VersionTable } from "~/ui/program/version-table";
import { Callout } from "~/ui/primitives/callout";
import { LinkButton } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { DescriptionList } from "~/ui/primitives/description-list";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { onProgram } from "./_shared/on-version.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onProgram, ({ actor, subject, url, locale }) => {
  const { versions, zoneName, ...program } = subject;
  const published = versions.find(({ publishedAt }) => publishedAt !== null);
  const draft = versions.find(({ publishedAt }) => publishedAt === null);
  return {
    id: program.id,
    number: program.number,
    slug: program.slug,
    versions,
    title: looseText((published ?? draft)?.name, locale) || createT(locale, "program")("unnamed"),
    zone: zoneName && inLanguage(zoneName, locale),
    publicPage: published ? pathTo("/:lang/programs/:slug", { lang: segmentOf(locale), slug: program.slug }) : null,
    draft: draft ? { id: draft.id, number: draft.number } : null,
    next: (versions[0]?.number ?? 0) + 1,
    mayEdit: can(actor, "program.edit", { zoneId: program.zoneId }) === "yes",
    discarded: url.searchParams.get("notice") === "discarded",
  };
});

export default function Program() {
  const t = useT("program");
  const list = useListHref("programs");
  const page = useLoaderData<typeof loader>();
  const { id, draft, mayEdit } = page;
  return (
    <div className="stack">
      <PageHeader
        title={page.title}
        breadcrumbs={[{ label: t("title"), href: list }]}
        actions={
          draft ? (
            <LinkButton href={pathTo("/admin/versions/:id", { id: draft.id })}>
              {t("program.toDraft", { number: draft.number })}
            </LinkButton>
          ) : (
            mayEdit && (
              <LinkButton href={pathTo("/admin/programs/:id/draft", { id })}>
                {t("program.beginDraft", { number: page.next })}
              </LinkButton>
            )
          )
        }
      />
      {page.discarded && <Callout tone="success" live title={t("discard.done")} />}
      <DescriptionList
        items={[
          { term: t("number"), value: page.number },
          { term: t("zone"), value: page.zone ?? t("wholeCity") },
          { term: t("program.slug"), value: page.slug },
          ...(page.publicPage
            ? [{ term: t("program.publicPage"), value: <a href={page.publicPage}>{page.publicPage}</a> }]
            : []),
        ]}
      />
      <Card title={t("program.versions")}>
        <VersionTable versions={page.versions} />
        <p className="muted">{t("program.counted")}</p>
      </Card>
    </div>
  );
}
