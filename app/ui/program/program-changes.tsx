import { useT } from "~/i18n/react";
import type { ProgramDetail } from "~/presenters/program/program-detail.server";
import { RuleList } from "~/ui/change/rule-list";
import { Card } from "~/ui/primitives/card";

interface ProgramChangesProps {
  readonly detail: Pick<ProgramDetail, "changes" | "hearingDays">;
}

/** What a company can ask for while its award runs, and until when. */
export const ProgramChanges = ({ detail: { changes, hearingDays } }: ProgramChangesProps) => {
  const t = useT("change");
  return (
    <Card title={t("program.title")}>
      <p className="muted">{t(changes.length > 0 ? "program.lead" : "program.none")}</p>
      {changes.length > 0 && <RuleList rules={changes} />}
      <p className="mt-3">{t("program.heard", { count: hearingDays })}</p>
    </Card>
  );
};
