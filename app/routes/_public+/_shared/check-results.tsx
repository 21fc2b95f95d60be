import { useFormats, useT } from "~/i18n/react";
import { Alert } from "~/ui/primitives/alert";
import { Table } from "~/ui/primitives/table";
import type { CheckedProgram } from "./check-result.server";
import { Checked, Outcome } from "./checked-program";

interface CheckResultsProps {
  readonly results: readonly CheckedProgram[];
  readonly home: string;
  readonly start: string;
}

/** The answer to a check: how many programs can be had, then each of them, the best first. */
export const CheckResults = ({ results, home, start }: CheckResultsProps) => {
  const t = useT("public");
  const count = results.filter(({ outcome }) => outcome === "eligible").length;
  return (
    <section className="stack" aria-labelledby="result">
      <h2 id="result">{t("check.resultTitle")}</h2>
      <Alert
        live
        tone={count > 0 ? "success" : "info"}
        title={count > 0 ? t("check.eligibleCount", { count }) : t("check.eligibleNone")}
      >
        <p>{t("check.notPromise")}</p>
        <p>
          <a href="#change">{t("check.change")}</a>
        </p>
      </Alert>
      <Overview results={results} />
      {results.map((program) => (
        <Checked key={program.slug} program={program} home={home} start={start} />
      ))}
    </section>
  );
};

/** All programs on one screen; each leads to its part of the page. */
const Overview = ({ results }: Pick<CheckResultsProps, "results">) => {
  const t = useT("public");
  const f = useFormats();
  const amountOf = ({ outcome, estimate }: CheckedProgram) => {
    if (outcome === "not") return t("common:value.none");
    if (estimate.kind !== "amount")
      return t(estimate.kind === "noRent" ? "check.overview.noRent" : "check.overview.unknown");
    return t("program.totalMonths", { amount: f.money(estimate.totalFen), months: f.months(estimate.months) });
  };
  if (results.length < 2) return null;
  return (
    <Table
      caption={t("check.overview.caption")}
      captionHidden
      rows={results}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: "program",
          header: t("check.overview.program"),
          rowHeader: true,
          cell: ({ slug, name }) => <a href={`#${slug}`}>{name}</a>,
        },
        { key: "outcome", header: t("check.overview.outcome"), cell: ({ outcome }) => <Outcome outcome={outcome} /> },
        { key: "amount", header: t("check.overview.amount"), numeric: true, cell: amountOf },
      ]}
    />
  );
};
