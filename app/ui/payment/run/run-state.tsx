import type { LineState } from "~/domain/payment/run/line-steps";
import type { RunState } from "~/domain/payment/run/run-steps";
import { useT } from "~/i18n/react";
import { Badge } from "../../primitives/badge";

const tones = {
  proposing: "neutral",
  prepared: "info",
  releasing: "info",
  released: "info",
  closed: "success",
  stopped: "neutral",
  cancelled: "neutral",
} as const satisfies Record<RunState, string>;

/** How a run stands. */
export const RunStateBadge = ({ state }: { readonly state: RunState }) => {
  const t = useT("payment");
  return <Badge tone={tones[state]}>{t(`run.states.${state}`)}</Badge>;
};

const lineTones = {
  proposed: "neutral",
  leftOut: "neutral",
  changed: "warning",
  settled: "success",
  sent: "info",
  paid: "success",
  bounced: "danger",
  recalled: "warning",
} as const satisfies Record<LineState, string>;

/** How an award stands in a run. */
export const LineStateBadge = ({ state }: { readonly state: LineState }) => {
  const t = useT("payment");
  return <Badge tone={lineTones[state]}>{t(`run.lineStates.${state}`)}</Badge>;
};
