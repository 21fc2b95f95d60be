import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { peoplePageSize, readPeople } from "~/data/access/people.reader.server";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { FilterForm } from "~/ui/patterns/filter-form";
import { GrantList } from "~/ui/access/grant-list";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Pagination } from "~/ui/primitives/pagination";
import { Select } from "~/ui/primitives/select";
import { Table } from "~/ui/primitives/table";
import { TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader("people.manage", async ({ url, locale }) => {
  const search = url.searchParams.get("q")?.trim() ?? "";
  const which = url.searchParams.get("which") === "everybody" ? "everybody" : "officials";
  const after = url.searchParams.get("after");
  const found = await readPeople({ search, officials: which === "officials", after });
  const people = found.slice(0, peoplePageSize);
  return {
    title: createT(locale, "people")("title"),
    search,
    which,
    people,
    first: after === null,
    next: found.length > people.length ? (people.at(-1)?.email ?? null) : null,
  } as const;
});

export default function People() {
  const t = useT("people");
  const { title, search, which, people, first, next } = useLoaderData<typeof loader>();
  const href = (after: Record<string, string>) =>
    `/admin/people?${new URLSearchParams({ q: search, which, ...after }).toString()}`;
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
      <FilterForm clearHref={search ? "/admin/people" : undefined}>
        <TextInput id="q" name="q" type="search" label={t("search")} defaultValue={search} width="medium" />
        <Select
          id="which"
          name="which"
          label={t("which")}
          defaultValue={which}
          options={(["officials", "everybody"] as const).map((value) => ({ value, label: t(value) }))}
        />
      </FilterForm>
      {people.length === 0 ? (
        <EmptyState picture="search" title={t("none")}>
          <p>{t("noneText")}</p>
        </EmptyState>
      ) : (
        <Table
          caption={t("caption")}
          captionHidden
          rows={people}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "name",
              header: t("name"),
              rowHeader: true,
              cell: (row) => <a href={`/admin/people/${row.id}`}>{row.name}</a>,
            },
            { key: "email", header: t("email"), cell: ({ email }) => email },
            { key: "roles", header: t("roles"), cell: ({ grants }) => <GrantList grants={grants} /> },
            {
              key: "factor",
              header: t("secondFactor"),
              cell: ({ secondFactor }) => (secondFactor ? t("set") : t("notSet")),
            },
            { key: "access", header: t("access"), cell: ({ disabled }) => (disabled ? t("shut") : t("open")) },
          ]}
        />
      )}
      <Pagination
        shown={people.length}
        firstHref={first ? undefined : href({})}
        nextHref={next === null ? undefined : href({ after: next })}
      />
    </div>
  );
}
