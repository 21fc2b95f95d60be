import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
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
    title: createT(locale, "people")("title"),
    people: found.rows,
    tooMany: found.overflow ? mostNamed : null,
    page: pageOf(asked, found, ({ email }) => [email]),
  };
});

export default function People() {
  const t = useT("people");
  const { number } = useFormats();
  const { title, people, tooMany, page } = useLoaderData<typeof loader>();
  const { q, which } = page.filters;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        actions={
          <>
            <LinkButton href="/admin/invitations/new">{t("invite")}</LinkButton>
            <LinkButton variant="secondary" href="/admin/invitations">
              {t("invitations")}
            </LinkButton>
          </>
        }
      />
      <ListNotes list="people" page={page} names={{ q: t("search"), which: t("which") }} />
      {tooMany === null ? null : <Callout tone="warning">{t("tooMany", { most: number(tooMany) })}</Callout>}
      <FilterForm clearHref={isNarrowed(page) ? peopleList.path : undefined}>
        <TextInput id="q" name="q" type="search" label={t("search")} defaultValue={q ?? ""} width="medium" />
        <Select
          id="which"
          name="which"
          label={t("which")}
          defaultValue={which ?? "officials"}
          options={(["officials", "everybody"] as const).map((value) => ({ value, label: t(value) }))}
        />
      </FilterForm>
      {people.length === 0 ? (
        <EmptyState picture="search" title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      ) : (
        <ListTable
          list="people"
          page={page}
          caption={t("caption")}
          rows={people}
          rowKey={({ id }) => id}
          head={(key) => t(key)}
          cells={{
            name: (row) => <a href={`/admin/people/${row.id}`}>{row.name}</a>,
            email: ({ email }) => email,
            roles: ({ grants }) => <GrantList grants={grants} />,
            secondFactor: ({ secondFactor }) => (secondFactor ? t("set") : t("notSet")),
            access: ({ disabled }) => (disabled ? t("shut") : t("open")),
          }}
        />
      )}
      <ListPages list="people" page={page} shown={people.length} />
    </div>
  );
}
