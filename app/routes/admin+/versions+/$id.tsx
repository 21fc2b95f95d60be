import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readSiblings } from "~/data/program/version.reader.server";
import { can } from "~/domain/access/can";
import { checkVersion } from "~/forms/program/check-version";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { gapsOfDraft } from "~/presenters/program/opening-gaps.server";
import { OpeningGaps } from "~/ui/program/opening-gaps";
import { VersionNext } from "~/ui/program/version-next";
import { VersionPage } from "~/ui/program/version-page";
import { VersionParts } from "~/ui/program/version-parts";
import { Callout } from "~/ui/primitives/callout";
import { Card } from "~/ui/primitives/card";
import { DescriptionList } from "~/ui/primitives/description-list";
import { titleOf } from "~/ui/title";
import { onVersion } from "../_shared/on-version.server";
import { versionHead } from "~/presenters/program/version-head.server";
import { casesLine, versionParts } from "~/presenters/program/version-overview.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onVersion, async ({ ctx, actor, subject: found, url, locale }) => {
  const check = checkVersion(found, ctx.today);
  const siblings = await readSiblings(found.programId);
  const head = versionHead(found, locale);
  const { createdAt, createdBy, offeredAt, offeredBy, publishedAt, publishedBy, editors, editorNames, zoneId } = found;
  const onOffer = siblings.find((sibling) => sibling.publishedAt !== null);
  const may = (action: "program.edit" | "program.publish") => can(actor, action, { zoneId }) === "yes";
  return {
    head,
    createdAt,
    createdBy,
    offeredAt,
    offeredBy,
    publishedAt,
    publishedBy,
    editorNames,
    title: createT(locale, "program")("version.title", { program: head.program, number: head.number }),
    ...(await versionParts(found, check, locale)),
    cases: casesLine(check, locale),
    gaps: await gapsOfDraft(ctx, found, check.content, locale),
    hindrances: check.hindrances,
    mayEdit: may("program.edit"),
    mayPublish: may("program.publish"),
    wrote: editors.includes(actor.userId),
    alone: siblings.length === 1,
    later: publishedAt !== null && onOffer && onOffer.number > found.number ? onOffer.number : null,
    notice:
      (["created", "offered", "published"] as const).find((key) => key === url.searchParams.get("notice")) ?? null,
  };
});

export default function Version() {
  const t = useT("program");
  const f = useFormats();
  const page = useLoaderData<typeof loader>();
  const { head, publishedAt } = page;
  const moment = (at: Date | null, name: string | null) =>
    at ? (name ? t("version.moment", { date: f.dateTime(at), name }) : f.dateTime(at)) : t("version.notYet");
  const done = { created: t("create.done"), offered: t("offer.done"), published: t("publication.done") };
  return (
    <VersionPage title={page.title} version={head} top>
      {page.notice && <Callout tone="success" live title={done[page.notice]} />}
      <VersionNext page={page} />
      <OpeningGaps gaps={page.gaps} />
      <VersionParts
        {...page}
        write={page.mayEdit && publishedAt === null}
        casesHref={pathTo("/admin/versions/:id/fixtures", { id: head.id })}
      />
      <Card title={t("version.people")}>
        <DescriptionList
          items={[
            { term: t("version.begun"), value: moment(page.createdAt, page.createdBy) },
            {
              term: t("version.writers"),
              value: page.editorNames.length > 0 ? f.list(page.editorNames) : t("version.nobody"),
            },
            { term: t("version.offeredOn"), value: moment(page.offeredAt, page.offeredBy) },
            { term: t("version.publishedOn"), value: moment(publishedAt, page.publishedBy) },
          ]}
        />
      </Card>
    </VersionPage>
  );
}
