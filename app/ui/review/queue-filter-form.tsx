import type { ApplicationState } from "~/domain/application/states";
import { useT } from "~/i18n/react";
import { type Choice, Select } from "../primitives/select";
import { TextInput } from "../primitives/text-input";
import { FilterForm } from "../patterns/filter-form";

interface QueueFilterFormProps {
  /** As the URL has them; zone and program by slug. */
  readonly filters: {
    readonly zone: string | null;
    readonly program: string | null;
    readonly states: readonly ApplicationState[];
    readonly assignee: string;
    readonly approval: string;
    readonly due: string;
    readonly q: string;
    readonly sort: string;
  };
  readonly zones: readonly Choice[];
  readonly programs: readonly Choice[];
  readonly filtered: boolean;
  /** Whether the reader is one of those who approve. */
  readonly approves: boolean;
}

/** The filters of the officials' queue beside its states, which QueueViews chooses. */
export const QueueFilterForm = ({ filters, zones, programs, filtered, approves }: QueueFilterFormProps) => {
  const t = useT("admin");
  const option = (value: string, label: string) => ({ value, label });
  return (
    <FilterForm
      keep={filters.sort === "submitted" ? {} : { sort: filters.sort }}
      clearHref={filtered ? "/admin/queue" : undefined}
    >
      <TextInput
        id="q"
        name="q"
        label={t("queue.search")}
        hint={t("queue.searchHint")}
        defaultValue={filters.q}
        maxLength={100}
      />
      {zones.length > 1 ? (
        <Select
          id="zone"
          name="zone"
          label={t("queue.zone")}
          emptyLabel={t("queue.anyZone")}
          options={zones}
          defaultValue={filters.zone ?? ""}
        />
      ) : null}
      <Select
        id="program"
        name="program"
        label={t("queue.program")}
        emptyLabel={t("queue.anyProgram")}
        options={programs}
        defaultValue={filters.program ?? ""}
      />
      <Select
        id="assignee"
        name="assignee"
        label={t("queue.assignee")}
        emptyLabel={t("queue.anyone")}
        options={[option("me", t("queue.me")), option("nobody", t("queue.nobody"))]}
        defaultValue={filters.assignee === "anyone" ? "" : filters.assignee}
      />
      {approves ? (
        <Select
          id="approval"
          name="approval"
          label={t("queue.approval")}
          emptyLabel={t("queue.anyApproval")}
          options={[option("open", t("queue.approvalOpen")), option("given", t("queue.approvalGiven"))]}
          defaultValue={filters.approval === "any" ? "" : filters.approval}
        />
      ) : null}
      <Select
        id="due"
        name="due"
        label={t("queue.due")}
        emptyLabel={t("queue.anyDue")}
        options={[option("soon", t("queue.soon")), option("overdue", t("queue.overdue"))]}
        defaultValue={filters.due === "any" ? "" : filters.due}
      />
      {filters.states.map((state) => (
        <input key={state} type="hidden" name="state" value={state} />
      ))}
    </FilterForm>
  );
};
