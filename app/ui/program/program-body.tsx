import type { ReactNode } from "react";
import { useFormats, useT } from "~/i18n/react";
import { Card } from "~/ui/primitives/card";
import { Gifts } from "./gifts";
import { Opening } from "./program-card";
import type { ProgramDetail } from "~/presenters/program/program-detail.server";
import { Conditions, Documents, Grounds, StepTimes } from "./program-facts";
import { ProgramChanges } from "./program-changes";
import { TierTable } from "./tier-table";

interface ProgramBodyProps {
  readonly detail: ProgramDetail;
  /** What can be done with the program. */
  readonly children?: ReactNode;
}

/** What the page of a program says below its name. */
export const ProgramBody = ({ detail, children }: ProgramBodyProps) => {
  const t = useT("program");
  const f = useFormats();
  const { description, opening, example, highestOnly } = detail;
  return (
    <div className="stack">
      <Opening opening={opening} />
      {children && <div className="button-row">{children}</div>}
      <Card title={t("page.gives")}>
        <div className="flex flex-col gap-4">
          <p className="prose">{description}</p>
          {detail.gifts.length === 0 ? <p>{t("page.noRent")}</p> : null}
          <Gifts gifts={detail.gifts} besides={detail.besides} />
          {detail.duties.length === 0 ? null : (
            <div>
              <p className="font-semibold">{t("page.duties")}</p>
              <ul className="list-disc ps-5">
                {detail.duties.map((duty) => (
                  <li key={duty}>{duty}</li>
                ))}
              </ul>
            </div>
          )}
          {highestOnly ? <p className="muted">{t("page.highestOnly")}</p> : null}
        </div>
      </Card>
      {example ? (
        <Card title={t("page.example")}>
          <div className="flex flex-col gap-4">
            <p>
              {t("page.exampleLead", {
                area: f.area(example.areaM2),
                rent: f.moneyBrief(example.rentFen),
                date: f.date(example.start),
              })}
            </p>
            <TierTable caption={t("page.exampleCaption")} cases={example.cases} />
          </div>
        </Card>
      ) : null}
      <Conditions conditions={detail.conditions} />
      <div className="grid gap-6 md:grid-cols-2">
        <Documents documents={detail.documents} />
        <StepTimes steps={detail.steps} noticeWorkingDays={detail.noticeWorkingDays} />
      </div>
      <ProgramChanges detail={detail} />
      <Grounds detail={detail} />
    </div>
  );
};
