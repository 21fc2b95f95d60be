import type { ApplicationState, PublicLabel } from "~/domain/application/states";
import type { Translate } from "~/i18n/types";
import { Badge } from "../primitives/badge";
import type { IconName } from "../primitives/icon";
import type { Tone } from "../primitives/tone";

interface Look {
  readonly tone: Tone;
  readonly icon: IconName;
}

const resting = { tone: "neutral", icon: "dot" } as const;
const underWay = { tone: "info", icon: "clock" } as const;
const waiting = { tone: "warning", icon: "warning" } as const;
const good = { tone: "success", icon: "check" } as const;
const bad = { tone: "danger", icon: "cross" } as const;

const stateLooks: Readonly<Record<ApplicationState, Look>> = {
  draft: resting,
  submitted: underWay,
  review: underWay,
  correction: waiting,
  recommended: underWay,
  notice: { tone: "info", icon: "info" },
  effective: good,
  rejected: bad,
  withdrawn: resting,
  lapsed: resting,
  appeal: underWay,
  upheld: resting,
  varied: good,
};

const publicLooks: Readonly<Record<PublicLabel, Look>> = {
  draft: resting,
  received: underWay,
  underReview: underWay,
  correctionsRequested: waiting,
  publicNotice: { tone: "info", icon: "info" },
  granted: good,
  notGranted: bad,
  withdrawn: resting,
  lapsed: resting,
  underAppeal: underWay,
  decisionUpheld: resting,
  decisionVaried: good,
};

/** What an award is on a day. */
export type AwardPhase =
  | "reserved"
  | "pending"
  | "running"
  | "suspended"
  | "ended"
  | "terminated"
  | "terminatedForCause";

const phaseLooks: Readonly<Record<AwardPhase, Look>> = {
  reserved: { tone: "neutral", icon: "clock" },
  pending: { tone: "info", icon: "calendar" },
  running: good,
  suspended: { tone: "warning", icon: "pause" },
  ended: resting,
  terminated: { tone: "neutral", icon: "cross" },
  terminatedForCause: { tone: "danger", icon: "cross" },
};

const beginsBadge = (t: Translate, date: string) => (
  <Badge {...phaseLooks.pending}>{t("application:stateBegins", { date })}</Badge>
);

/**
 * The state of an application as officials name it, and the day on which what was approved begins, in words, while that is
 * still to come. A plain function, since lists call it per row.
 */
export const stateBadge = (t: Translate, state: ApplicationState, begins: string | null = null) =>
  begins === null ? <Badge {...stateLooks[state]}>{t(`application:state.${state}`)}</Badge> : beginsBadge(t, begins);

/** The state of an application as founders and the public are told; `begins` as above. */
export const publicStateBadge = (t: Translate, label: PublicLabel, begins: string | null = null) =>
  begins === null ? (
    <Badge {...publicLooks[label]}>{t(`application:publicState.${label}`)}</Badge>
  ) : (
    beginsBadge(t, begins)
  );

/** What an award is today. */
export const phaseBadge = (t: Translate, phase: AwardPhase) => (
  <Badge {...phaseLooks[phase]}>{t(`award:phase.${phase}`)}</Badge>
);
