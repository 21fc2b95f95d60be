import { firstSort } from "~/domain/kernel/list/list";
import { isNarrowed, type ListPage } from "~/domain/kernel/list/page";
import { queueList } from "~/domain/review/list";
import { useT } from "~/i18n/react";
import { type Choice, Select } from "../primitives/select";
import { TextInput } from "../primitives/text-input";
import { FilterForm } from "../patterns/filter-form";

interface QueueFilterFormProps {
  readonly page: ListPage<typeof queueList>;
  readonly zones: readonly Choice[];
  readonly programs: readonly Choice[];
  /** Whether the reader is one of those who approve. */
  readonly approves: boolean;
}

/** The filters of the officials' queue beside its states, which QueueViews chooses. */
export const QueueFilterForm = ({ page, zones, programs, approves }: QueueFilterFormProps) => {
  const { filters, sort } = page;
  const t = useT("desk");
  const option = (value: string, label: string) => ({ value, label });
  return (
    <FilterForm
      keep={sort === firstSort(queueList) ? {} : { sort }}
      clearHref={isNarrowed(page) ? queueList.path : undefined}
    >
      <TextInput
        id="q"
        name="q"
        label={t("queue.search")}
        hint={t("queue.searchHint")}
        defaultValue={filters.q ?? ""}
        maxLength={100}
      />
      {zones.length > 1 ? (
        <Select
          still
          id="zone"
          name="zone"
          label={t("queue.zone")}
          emptyLabel={t("queue.anyZone")}
          options={zones}
          defaultValue={filters.zone ?? ""}
        />
      ) : null}
      <Select
        still
        id="program"
        name="program"
        label={t("queue.program")}
        emptyLabel={t("queue.anyProgram")}
        options={programs}
        defaultValue={filters.program ?? ""}
      />
      <Select
        still
        id="assignee"
        name="assignee"
        label={t("queue.assignee")}
        emptyLabel={t("queue.anyone")}
        options={[option("me", t("queue.me")), option("nobody", t("queue.nobody"))]}
        defaultValue={filters.assignee ?? ""}
      />
      {approves ? (
        <Select
          still
          id="approval"
          name="approval"
          label={t("queue.approval")}
          emptyLabel={t("queue.anyApproval")}
          options={[option("open", t("queue.approvalOpen")), option("given", t("queue.approvalGiven"))]}
          defaultValue={filters.approval ?? ""}
        />
      ) : null}
      <Select
        still
        id="due"
        name="due"
        label={t("queue.due")}
        emptyLabel={t("queue.anyDue")}
        options={[option("soon", t("queue.soon")), option("overdue", t("queue.overdue"))]}
        defaultValue={filters.due ?? ""}
      />
      {filters.state.map((state) => (
        <input key={state} type="hidden" name="state" value={state} />
      ))}
    </FilterForm>
  );
};
