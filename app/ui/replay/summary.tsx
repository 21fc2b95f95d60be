import type { ReplayFigures } from "~/domain/replay/replay-totals";
import type { Verdict } from "~/domain/replay/verdict";
import { useFormats, useT } from "~/i18n/react";
import { Card } from "../primitives/card";
import { Stat, Stats } from "../primitives/stat";
import { useVerdict } from "./verdict";

type Sums = Pick<ReplayFigures, "cases" | "totals" | "same">;

interface ReplaySummaryProps {
  readonly verdict: Verdict;
  readonly sums: Sums;
  /** What those who would have more gain together, and the others lose; fen above zero. */
  readonly gainFen: number;
  readonly lossFen: number;
}

/** What a replay has found in a sentence and a few figures. */
export const ReplaySummary = ({ verdict, sums, gainFen, lossFen }: ReplaySummaryProps) => {
  const t = useT("replay");
  const words = useVerdict();
  const { money, moneyChange, number } = useFormats();
  const { cases, totals, same } = sums;
  const counted = (count: number) => t("summary.cases", { count });
  const cost = (group: "awards" | "applications") => {
    const { before, after } = totals[group];
    const note = t("summary.costNote", { before: money(before), change: moneyChange(after - before) });
    return { label: t(`summary.${group}`), value: money(after), note };
  };
  return (
    <Card title={t("summary.heading")}>
      <div className="grid gap-4">
        <p>
          <strong>{words(verdict)}</strong>
        </p>
        <p className="muted">
          {t("summary.of", {
            awards: number(cases.award),
            open: number(cases.open),
            rejected: number(cases.rejected),
          })}
        </p>
        <div className="replay-costs">
          <Stats>
            <Stat {...cost("awards")} />
            <Stat {...cost("applications")} />
          </Stats>
        </div>
        <Stats>
          <Stat label={t("summary.gain")} value={counted(verdict.gain)} note={moneyChange(gainFen)} />
          <Stat label={t("summary.loss")} value={counted(verdict.loss)} note={moneyChange(0 - lossFen)} />
          <Stat label={t("summary.same")} value={counted(same)} />
          <Stat label={t("summary.newly")} value={counted(verdict.newlyEligible)} />
          <Stat label={t("summary.gone")} value={counted(verdict.noLongerEligible)} />
        </Stats>
      </div>
    </Card>
  );
};

/** What is grandfathered: whoever has an award or has applied keeps the version they are under. */
export const ReplayStays = ({ sums: { cases, totals } }: { readonly sums: Sums }) => {
  const t = useT("replay");
  const { money } = useFormats();
  return (
    <Card title={t("stays.heading")}>
      <ul className="list-disc ps-5">
        <li>{t("stays.awards", { count: cases.award, amount: money(totals.awards.before) })}</li>
        <li>{t("stays.open", { count: cases.open })}</li>
        <li>{t("stays.note")}</li>
      </ul>
    </Card>
  );
};
