import { useT } from "~/i18n/react";
import type { PossibleView } from "~/presenters/change/possible-changes.server";
import { Badge } from "../primitives/badge";
import { Disclosure } from "../primitives/disclosure";
import { Card } from "../primitives/card";
import { RuleList } from "./rule-list";

type By = PossibleView["changes"][number]["by"];

/** What a change begins with today, where that is no ordinary request. */
const BeginsBadge = ({ by }: { readonly by: By }) => {
  const t = useT("change");
  if (by === "request") return null;
  return by === null ? (
    <Badge tone="neutral">{t("possible.closed")}</Badge>
  ) : (
    <Badge tone="warning">{t("possible.lateOnly")}</Badge>
  );
};

/** What of an award can be changed today, and until when. */
export const PossibleChanges = ({ view: { changes, way, over } }: { readonly view: PossibleView }) => {
  const t = useT("change");
  const none = changes.length === 0;
  return (
    <Card title={t("possible.title")}>
      {over && <p>{t(none ? "possible.overNone" : "possible.over")}</p>}
      {!(over && none) && (
        <p className="muted">
          {none ? t("possible.none") : t("possible.lead", { way: way.join(t("common:marks.next")) })}
        </p>
      )}
      {!none && (
        <Disclosure summary={t("possible.rules")}>
          <RuleList rules={changes.map((each) => ({ ...each, badge: <BeginsBadge by={each.by} /> }))} />
        </Disclosure>
      )}
    </Card>
  );
};
