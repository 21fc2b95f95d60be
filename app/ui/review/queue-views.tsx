import { type ApplicationState, states as stateTable } from "~/domain/application/states";
import { addressOf } from "~/domain/kernel/list/address";
import type { ListPage } from "~/domain/kernel/list/page";
import { type QueueFilters, queueList, queueStates } from "~/domain/review/list";
import { useT } from "~/i18n/react";
import { Tabs } from "../primitives/tabs";

/** States that officials look at together: what is open, each step, what is over, and everything. */
const views: readonly {
  readonly key: "open" | "over" | "all" | ApplicationState;
  readonly states: QueueFilters["state"];
}[] = [
  { key: "open", states: [] },
  ...(["submitted", "review", "correction", "recommended", "notice", "appeal"] as const).map((key) => ({
    key,
    states: [key],
  })),
  { key: "over", states: queueStates.filter((state) => stateTable[state].turn === "nobody") },
  { key: "all", states: queueStates },
];

interface QueueViewsProps {
  readonly page: Pick<ListPage<typeof queueList>, "filters" | "sort">;
}

/** The views of the officials' queue by state. A URL may hold any other set of states; then none of them is current. */
export const QueueViews = ({ page: { filters, sort } }: QueueViewsProps) => {
  const t = useT("desk");
  // None chosen is what is open, or everything when something is searched.
  const shown = filters.state.length === 0 && filters.q !== null ? queueStates : filters.state;
  return (
    <Tabs
      label={t("queue.states")}
      tabs={views.map(({ key, states }) => ({
        label:
          key === "open" || key === "over" || key === "all" ? t(`queue.views.${key}`) : t(`application:state.${key}`),
        href: addressOf(queueList, { filters: { ...filters, state: states }, sort }),
        current: states.join() === shown.join(),
      }))}
    />
  );
};
