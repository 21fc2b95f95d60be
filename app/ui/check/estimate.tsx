import { useFormats, useT } from "~/i18n/react";
import { Disclosure } from "~/ui/primitives/disclosure";
import type { CheckedProgram } from "~/presenters/check/result.server";
import { TierTable } from "../program/tier-table";

interface EstimatedProps {
  readonly program: Pick<CheckedProgram, "name" | "outcome" | "estimate" | "besides" | "duties" | "settlement">;
  /** First day of the estimate. */
  readonly start: string;
}

/** What a program would pay, or what is missing to say so. */
export const Estimated = ({
  program: { name, outcome, estimate, besides, duties, settlement },
  start,
}: EstimatedProps) => {
  const t = useT("check");
  const f = useFormats();
  const also = <Lines lines={besides} />;
  if (estimate.kind === "noRent")
    return (
      <div>
        <p>{t("noRent")}</p>
        {also}
      </div>
    );
  if (estimate.kind === "missing") {
    const facts = f.list(estimate.facts.map((fact) => t(`criteria:factName.${fact}`)));
    return <p>{facts === "" ? t("estimateImpossible") : t("estimateMissing", { facts })}</p>;
  }
  if (estimate.totalFen === 0) return <p>{t("estimateNothing")}</p>;
  const { months, totalFen } = estimate;
  const sentence = t("estimateLead", {
    total: f.money(totalFen),
    months: f.months(months),
    date: f.date(start),
  });
  const table = <TierTable caption={t("estimateCaption", { name })} cases={[{ ...estimate, when: null }]} />;
  return (
    <div className="flex flex-col gap-2">
      <p>
        <strong className="figures">{sentence}</strong>
        <br />
        {t(`program:terms.settlement.${settlement}`)}
      </p>
      {outcome === "not" ? <Disclosure summary={t("pays")}>{table}</Disclosure> : table}
      {also}
      {duties.length > 0 && <p className="font-semibold">{t("program:page.duties")}</p>}
      <Lines lines={duties} />
    </div>
  );
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <ul className="list-disc ps-5">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
