import { type ApplicationState, applicationStates, states as stateTable } from "~/domain/application/states";
import { useT } from "~/i18n/react";
import { Tabs } from "../primitives/tabs";

const found = applicationStates.filter((state) => state !== "draft");

/** States that officials look at together: what is open, each step, what is over, and everything. */
const views: readonly {
  readonly key: "open" | "over" | "all" | ApplicationState;
  readonly states: readonly string[];
}[] = [
  { key: "open", states: [] },
  ...(["submitted", "review", "correction", "recommended", "notice", "appeal"] as const).map((key) => ({
    key,
    states: [key],
  })),
  { key: "over", states: found.filter((state) => stateTable[state].turn === "nobody") },
  { key: "all", states: found },
];

/** The same list with other states, from its first page. */
const hrefOf = (search: string, states: readonly string[]): string => {
  const next = new URLSearchParams(search);
  next.delete("state");
  next.delete("after");
  for (const state of states) next.append("state", state);
  return `/admin/queue${next.size > 0 ? `?${next}` : ""}`;
};

interface QueueViewsProps {
  /** As the URL has them; none for what is open, or for everything when something is searched. */
  readonly chosen: readonly ApplicationState[];
  readonly search: string;
  readonly searching: boolean;
}

/** The views of the officials' queue by state. A URL may hold any other set of states; then none of them is current. */
export const QueueViews = ({ chosen, search, searching }: QueueViewsProps) => {
  const t = useT("admin");
  const shown = chosen.length === 0 && searching ? found : chosen;
  return (
    <Tabs
      label={t("queue.states")}
      tabs={views.map(({ key, states }) => ({
        label: key === "open" || key === "over" || key === "all" ? t(`queue.views.${key}`) : t(`domain:state.${key}`),
        href: hrefOf(search, states),
        current: states.join() === shown.join(),
      }))}
    />
  );
};
