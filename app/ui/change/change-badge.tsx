import type { ChangeState, changeStates } from "~/domain/change/states";
import type { T } from "~/i18n/types";
import { Badge } from "../primitives/badge";
import type { IconName } from "../primitives/icon";
import type { Tone } from "../primitives/tone";

/** What the company is told of how a change stands. */
export type ChangeLabel = NonNullable<(typeof changeStates)[ChangeState]["publicLabel"]>;

const looks: Readonly<Record<ChangeLabel, readonly [tone: Tone, icon: IconName]>> = {
  late: ["warning", "clock"],
  received: ["info", "clock"],
  moreAsked: ["warning", "warning"],
  underReview: ["info", "clock"],
  hearing: ["warning", "warning"],
  decided: ["success", "check"],
  refused: ["danger", "cross"],
  withdrawn: ["neutral", "dot"],
  lapsed: ["neutral", "dot"],
};

/** How a change stands, as its company is told; a plain function for use in rows. */
export const changeBadge = (t: T<"change">, label: ChangeLabel | null) => {
  if (label === null) return null;
  const [tone, icon] = looks[label];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${label}`)}
    </Badge>
  );
};
