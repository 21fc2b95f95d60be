import { useT } from "~/i18n/react";
import type { PossibleView } from "~/presenters/change/possible-changes.server";
import { Badge } from "../primitives/badge";

interface KindsProps {
  readonly kinds: PossibleView["changes"];
  readonly hrefOf: (kind: string) => string;
}

/** What can be asked for today, each leading to its form; what cannot says why. */
export const ChangeKinds = ({ kinds, hrefOf }: KindsProps) => {
  const t = useT("request");
  if (kinds.every(({ by }) => by === null)) return <p>{t("noneOpen")}</p>;
  return (
    <ul className="choices">
      {kinds.map(({ key, kind, lines, by }) => (
        <li key={key} className="card">
          <h2>{by === null ? kind : <a href={hrefOf(key)}>{kind}</a>}</h2>
          <p className="muted">{t(`change:about.${key}`)}</p>
          {by === null && <Badge tone="neutral">{t("closed")}</Badge>}
          {by === "requestLate" && <Badge tone="warning">{t("late")}</Badge>}
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </li>
      ))}
    </ul>
  );
};
