import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { changesList } from "~/domain/change/list";
import { addressOf } from "~/domain/kernel/list/address";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { changesPage } from "~/presenters/change/case/list-changes.server";
import { ChangesFilterForm, ChangesTable, ChangesViews } from "~/ui/change/case/changes-list";
import { ListNotes } from "~/ui/patterns/list-parts";
import { LinkButton } from "~/ui/primitives/button";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { listLoader } from "../_shared/list-loader.server";

export const loader = listLoader("changes", async ({ actor, asked, locale }) => ({
  title: createT(locale, "handling")("list.title"),
  ...(await changesPage(actor, asked, locale)),
}));

export const meta: MetaFunction<typeof loader> = titleOf;

export default function Changes() {
  const { rows, page, zones } = useLoaderData<typeof loader>();
  const t = useT("handling");
  const names = { zone: t("list.zone"), kind: t("list.kind"), mine: t("list.mine"), state: t("list.state") };
  return (
    <div className="stack">
      <PageHeader
        title={t("list.title")}
        lead={t("list.lead")}
        actions={
          <LinkButton variant="secondary" href={addressOf(changesList, page, changesList.exportPath)}>
            {t("task:exports.link")}
          </LinkButton>
        }
      />
      <ListNotes list="changes" page={page} names={names} />
      <ChangesViews page={page} />
      <ChangesFilterForm page={page} zones={zones} />
      {page.sort.endsWith("due") && <p className="muted">{t("list.onlyDue")}</p>}
      <ChangesTable rows={rows} page={page} />
    </div>
  );
}
