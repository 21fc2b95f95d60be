import type { ChangeState } from "~/domain/change/states";
import type { T } from "~/i18n/types";
import { Badge } from "../../primitives/badge";
import type { IconName } from "../../primitives/icon";
import type { Tone } from "../../primitives/tone";

const looks: Readonly<Record<ChangeState, readonly [tone: Tone, icon: IconName]>> = {
  late: ["warning", "clock"],
  requested: ["info", "clock"],
  waiting: ["neutral", "clock"],
  reported: ["info", "clock"],
  proposed: ["info", "clock"],
  hearing: ["neutral", "clock"],
  decided: ["success", "check"],
  refused: ["danger", "cross"],
  dismissed: ["neutral", "dot"],
  withdrawn: ["neutral", "dot"],
  lapsed: ["neutral", "dot"],
};

/** How a change stands, as officials call it; a plain function for use in rows. */
export const changeStateBadge = (t: T<"handling">, state: ChangeState) => {
  const [tone, icon] = looks[state];
  return (
    <Badge tone={tone} icon={icon}>
      {t(`state.${state}`)}
    </Badge>
  );
};
