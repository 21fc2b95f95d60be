import { pathTo } from "~/addresses/path-to";
import { changesList } from "~/domain/change/list";
import { changeStates, type ChangeState } from "~/domain/change/states";
import { addressOf } from "~/domain/kernel/list/address";
import { firstSort } from "~/domain/kernel/list/list";
import { isNarrowed } from "~/domain/kernel/list/page";
import { useFormats, useT } from "~/i18n/react";
import type { ChangesPage } from "~/presenters/change/case/list-changes.server";
import { FilterForm } from "../../patterns/filter-form";
import { ListPages, ListTable } from "../../patterns/list-parts";
import { Provisional } from "../../patterns/provisional";
import { Badge } from "../../primitives/badge";
import { EmptyState } from "../../primitives/empty-state";
import { Select } from "../../primitives/select";
import { Tabs } from "../../primitives/tabs";
import { changeStateBadge } from "./state-badge";

const states = Object.keys(changeStates) as ChangeState[];

/** States that officials look at together: what is open, each step, what is over, and everything. */
const views: readonly { readonly key: "open" | "over" | "all" | ChangeState; readonly of: readonly ChangeState[] }[] = [
  { key: "open", of: [] },
  ...states.filter((state) => changeStates[state].turn !== "nobody").map((key) => ({ key, of: [key] })),
  { key: "over", of: states.filter((state) => changeStates[state].turn === "nobody") },
  { key: "all", of: states },
];

type Props = Pick<ChangesPage, "page">;

/** The views of the list by state. */
export const ChangesViews = ({ page: { filters, sort } }: Props) => {
  const t = useT("handling");
  return (
    <Tabs
      label={t("list.states")}
      tabs={views.map(({ key, of }) => ({
        label: key === "open" || key === "over" || key === "all" ? t(`list.${key}`) : t(`state.${key}`),
        href: addressOf(changesList, { filters: { ...filters, state: of }, sort }),
        current: of.join() === filters.state.join(),
      }))}
    />
  );
};

/** The filters of the list beside its states. */
export const ChangesFilterForm = ({ page, zones }: Pick<ChangesPage, "page" | "zones">) => {
  const t = useT("handling");
  const words = useT("change");
  const { filters, sort } = page;
  return (
    <FilterForm
      keep={sort === firstSort(changesList) ? {} : { sort }}
      clearHref={isNarrowed(page) ? changesList.path : undefined}
    >
      {zones.length > 1 && (
        <Select
          still
          id="zone"
          name="zone"
          label={t("list.zone")}
          emptyLabel={t("list.anyZone")}
          options={zones}
          defaultValue={filters.zone ?? ""}
        />
      )}
      <Select
        still
        id="kind"
        name="kind"
        label={t("list.kind")}
        emptyLabel={t("list.anyKind")}
        options={changesList.filters.kind.of.map((value) => ({ value, label: words(`kind.${value}`) }))}
        defaultValue={filters.kind ?? ""}
      />
      <Select
        still
        id="mine"
        name="mine"
        label={t("list.mine")}
        emptyLabel={t("list.anybody")}
        options={changesList.filters.mine.of.map((value) => ({ value, label: t(`list.${value}`) }))}
        defaultValue={filters.mine ?? ""}
      />
      {filters.state.map((state) => (
        <input key={state} type="hidden" name="state" value={state} />
      ))}
    </FilterForm>
  );
};

/** The changes of a page of the list. */
export const ChangesTable = ({ rows, page }: Pick<ChangesPage, "rows" | "page">) => {
  const t = useT("handling");
  const words = useT("change");
  const { date, dateTime } = useFormats();
  if (rows.length === 0)
    return (
      <EmptyState picture="search" title={t("list.empty")}>
        <p>{t("list.emptyText")}</p>
      </EmptyState>
    );
  return (
    <>
      <ListTable
        list="changes"
        page={page}
        caption={t("list.caption")}
        dense
        lines
        rows={rows}
        rowKey={({ id }) => id}
        head={(key) => t(`list.${key}`)}
        cells={{
          reference: ({ id, reference }) => <a href={pathTo("/admin/changes/:id", { id })}>{reference}</a>,
          company: ({ company }) => company,
          change: ({ kind }) => words(`kind.${kind}`),
          award: ({ awardId, award, program }) => (
            <>
              <a className="nowrap" href={pathTo("/admin/awards/:id", { id: awardId })}>
                {award}
              </a>
              <br />
              <span className="muted">{program}</span>
            </>
          ),
          zone: ({ zone }) => zone,
          state: ({ state }) => changeStateBadge(t, state),
          begun: ({ begunAt }) => dateTime(begunAt),
          due: ({ dueOn, dueProvisional, overdue }) =>
            dueOn ? (
              <>
                {date(dueOn)}
                {dueProvisional && <Provisional />} {overdue && <Badge tone="warning">{t("list.overdue")}</Badge>}
              </>
            ) : null,
          assignee: ({ assignee }) => assignee,
        }}
      />
      <ListPages list="changes" page={page} shown={rows.length} />
    </>
  );
};
