import { useT } from "~/i18n/react";
import type { PossibleView } from "~/presenters/change/possible-changes.server";
import { Badge } from "../primitives/badge";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";

/** What of an award can be changed today, and until when. */
export const PossibleChanges = ({ view: { changes, way } }: { readonly view: PossibleView }) => {
  const t = useT("change");
  if (changes.length === 0)
    return (
      <Card title={t("possible.title")}>
        <p className="muted">{t("possible.none")}</p>
      </Card>
    );
  return (
    <Card title={t("possible.title")}>
      <p className="muted">{t("possible.lead", { way: way.join(t("common:marks.next")) })}</p>
      <DescriptionList
        items={changes.map(({ kind, by, lines }) => ({
          term: kind,
          value: (
            <div>
              {by === "request" ? null : (
                <Badge tone={by === null ? "neutral" : "warning"}>
                  {by === null ? t("possible.closed") : t("possible.lateOnly")}
                </Badge>
              )}
              {lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
          ),
        }))}
      />
    </Card>
  );
};
