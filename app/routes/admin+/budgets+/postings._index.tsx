import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { readLine } from "~/data/budget/line.reader.server";
import { readPostings } from "~/data/budget/postings.reader.server";
import { postingList } from "~/domain/budget/list";
import { postingKinds } from "~/domain/budget/posting";
import { addressOf } from "~/domain/kernel/list/address";
import { pageSize } from "~/domain/kernel/list/list";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { lineName } from "~/presenters/budget/movement-view.server";
import { postingViews } from "~/presenters/budget/posting-views.server";
import { FilterForm } from "~/ui/patterns/filter-form";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { titleOf } from "~/ui/title";
import { listLoader } from "../_shared/list-loader.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("postings", async ({ actor, asked, locale }) => {
  const { line: lineId, kind } = asked.filters;
  const [line, found] = await Promise.all([
    lineId === null ? null : readLine(actor, lineId),
    readPostings(actor, { lineId, kind }, { after: asked.cursor, size: pageSize }),
  ]);
  const t = createT(locale, "budget");
  return {
    title: line ? t("postings.of", { line: lineName(line, locale) }) : t("postings.title"),
    crumb: line && { id: line.id, name: lineName(line, locale) },
    rows: await postingViews(found.rows, line, locale),
    page: pageOf(asked, found, ({ at, id }) => [at.toISOString(), id]),
  };
});

/** Columns of which a page may have nothing to show. */
const optional = ["about", "line", "code", "balance"] as const;

export default function Postings() {
  const t = useT("budget");
  const f = useFormats();
  const { title, crumb, rows, page } = useLoaderData<typeof loader>();
  const { line, kind } = page.filters;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("postings.lead")}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/budgets") },
          ...(crumb ? [{ label: crumb.name, href: pathTo("/admin/budgets/lines/:id", { id: crumb.id }) }] : []),
        ]}
        actions={
          <LinkButton variant="secondary" href={addressOf(postingList, page, postingList.exportPath)}>
            {t("task:exports.link")}
          </LinkButton>
        }
      />
      <ListNotes list="postings" page={page} names={{ line: t("postings.line"), kind: t("postings.kind") }} />
      <FilterForm clearHref={kind === null ? undefined : addressOf(postingList, { filters: { line } })}>
        {line !== null && <input type="hidden" name="line" value={line} />}
        <Select
          id="kind"
          name="kind"
          label={t("postings.kind")}
          emptyLabel={t("postings.anyKind")}
          options={postingKinds.map((value) => ({ value, label: t(`postings.kinds.${value}`) }))}
          defaultValue={kind ?? ""}
        />
      </FilterForm>
      <p className="muted">{t(crumb ? "postings.moves" : "postings.balanceNote")}</p>
      {rows.length === 0 ? (
        <EmptyState title={t("postings.none")}>
          <p>{t("postings.noneText")}</p>
        </EmptyState>
      ) : (
        <ListTable
          list="postings"
          page={page}
          caption={t("postings.caption")}
          dense
          lines
          rows={rows}
          rowKey={({ id }) => id}
          without={optional.filter((key) => rows.every((row) => row[key] === null))}
          head={(key) => t(`postings.${key}`)}
          cells={{
            day: (row) => f.dateShort(row.on),
            kind: (row) => t(`postings.kinds.${row.kind}`),
            about: (row) => (row.about ? <a href={row.about.href}>{row.about.name}</a> : null),
            line: (row) => row.line && <a href={row.line.href}>{row.line.name}</a>,
            code: (row) => row.code,
            amount: (row) => f.money(row.fen),
            balance: (row) => row.balance !== null && f.money(row.balance),
          }}
        />
      )}
      <ListPages list="postings" page={page} shown={rows.length} />
    </div>
  );
}
