import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { listLoader } from "./_shared/list-loader.server";
import { mostNamed, readPeople } from "~/data/access/people.reader.server";
import { peopleList } from "~/domain/access/list";
import { isNarrowed } from "~/domain/kernel/list/page";
import { pageOf } from "~/forms/kernel/list-page";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { FilterForm } from "~/ui/patterns/filter-form";
import { GrantList } from "~/ui/access/grant-list";
import { ListNotes, ListPages, ListTable } from "~/ui/patterns/list-parts";
import { Callout } from "~/ui/primitives/callout";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = listLoader("people", async ({ asked, locale }) => {
  const { q, which } = asked.filters;
  const [after] = asked.cursor ?? [null];
  const found = await readPeople({ search: q ?? "", officials: which !== "everybody", after });
  return {
    title: createT(locale, "access")("people.title"),
    people: found.rows,
    tooMany: found.overflow ? mostNamed : null,
    page: pageOf(asked, found, ({ email }) => [email]),
  };
});

export default function People() {
  const t = useT("access");
  const { number } = useFormats();
  const { title, people, tooMany, page } = useLoaderData<typeof loader>();
  const { q, which } = page.filters;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        actions={
          <>
            <LinkButton href={pathTo("/admin/invitations/new")}>{t("people.invite")}</LinkButton>
            <LinkButton variant="secondary" href={pathTo("/admin/invitations")}>
              {t("people.invitations")}
            </LinkButton>
          </>
        }
      />
      <ListNotes list="people" page={page} names={{ q: t("people.search"), which: t("people.which") }} />
      {tooMany === null ? null : <Callout tone="warning">{t("people.tooMany", { most: number(tooMany) })}</Callout>}
      <FilterForm clearHref={isNarrowed(page) ? peopleList.path : undefined}>
        <TextInput id="q" name="q" type="search" label={t("people.search")} defaultValue={q ?? ""} width="medium" />
        <Select
          id="which"
          name="which"
          label={t("people.which")}
          defaultValue={which ?? "officials"}
          options={(["officials", "everybody"] as const).map((value) => ({ value, label: t(`people.${value}`) }))}
        />
      </FilterForm>
      {people.length === 0 ? (
        <EmptyState picture="search" title={t("people.none")}>
          <p>{t("people.noneText")}</p>
        </EmptyState>
      ) : (
        <ListTable
          list="people"
          page={page}
          caption={t("people.caption")}
          rows={people}
          rowKey={({ id }) => id}
          head={(key) => t(`people.${key}`)}
          cells={{
            name: (row) => <a href={pathTo("/admin/people/:id", { id: row.id })}>{row.name}</a>,
            email: ({ email }) => email,
            roles: ({ grants }) => <GrantList grants={grants} />,
            secondFactor: ({ secondFactor }) => (secondFactor ? t("people.set") : t("people.notSet")),
            access: ({ disabled }) => (disabled ? t("people.shut") : t("people.open")),
          }}
        />
      )}
      <ListPages list="people" page={page} shown={people.length} />
    </div>
  );
}
