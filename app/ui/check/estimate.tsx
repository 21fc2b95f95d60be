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
  const t = useT("public");
  const f = useFormats();
  const also = <Lines lines={besides} />;
  if (estimate.kind === "noRent")
    return (
      <div>
        <p>{t("check.noRent")}</p>
        {also}
      </div>
    );
  if (estimate.kind === "missing") {
    const facts = f.list(estimate.facts.map((fact) => t(`domain:fact.${fact}`)));
    return <p>{facts === "" ? t("check.estimateImpossible") : t("check.estimateMissing", { facts })}</p>;
  }
  if (estimate.totalFen === 0) return <p>{t("check.estimateNothing")}</p>;
  const { months, totalFen } = estimate;
  const sentence = t("check.estimateLead", {
    total: f.money(totalFen),
    months: f.months(months),
    date: f.date(start),
  });
  const table = <TierTable caption={t("check.estimateCaption", { name })} cases={[{ ...estimate, when: null }]} />;
  return (
    <div className="flex flex-col gap-2">
      <p>
        <strong className="figures">{sentence}</strong>
        <br />
        {t(`domain:settlement.${settlement}`)}
      </p>
      {outcome === "not" ? <Disclosure summary={t("check.pays")}>{table}</Disclosure> : table}
      {also}
      {duties.length > 0 && <p className="font-semibold">{t("program.duties")}</p>}
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
