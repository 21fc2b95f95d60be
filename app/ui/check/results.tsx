import { useFormats, useT } from "~/i18n/react";
import { Callout } from "~/ui/primitives/callout";
import { Table } from "~/ui/primitives/table";
import { CheckedGroup } from "./beside";
import type { CheckedProgram, CheckResult } from "~/presenters/check/result.server";
import { Checked, Outcome } from "./checked-program";

interface CheckResultsProps {
  readonly result: CheckResult;
  readonly home: string;
}

/** The answer to a check: how many programs can be had, what they come to together, then each of them, the best first. */
export const CheckResults = ({ result, home }: CheckResultsProps) => {
  const t = useT("public");
  const { programs, groups, names } = result;
  const count = programs.filter(({ outcome }) => outcome === "eligible").length;
  return (
    <section className="stack" aria-labelledby="result">
      <h2 id="result">{t("check.resultTitle")}</h2>
      <Callout
        live
        tone={count > 0 ? "success" : "info"}
        title={count > 0 ? t("check.eligibleCount", { count }) : t("check.eligibleNone")}
      >
        <p>{t("check.notPromise")}</p>
        <p>
          <a href="#change">{t("check.change")}</a>
        </p>
      </Callout>
      <Overview programs={programs} />
      {groups.map((group) => (
        <CheckedGroup key={group.slugs.join()} group={group} names={names} />
      ))}
      {programs.map((program) => (
        <Checked key={program.slug} program={program} result={result} home={home} />
      ))}
    </section>
  );
};

/** All programs on one screen; each leads to its part of the page. */
const Overview = ({ programs }: Pick<CheckResult, "programs">) => {
  const t = useT("public");
  const f = useFormats();
  const amountOf = ({ outcome, estimate, beside }: CheckedProgram) => {
    if (outcome === "not") return t("common:value.none");
    if (estimate.kind !== "amount")
      return t(estimate.kind === "noRent" ? "check.overview.noRent" : "check.overview.unknown");
    const total = t("program.totalMonths", { amount: f.money(estimate.totalFen), months: f.months(estimate.months) });
    if (!beside || beside.payableFen === estimate.totalFen) return total;
    return (
      <>
        {total}
        <br />
        <span className="muted">{t("check.overview.payable", { amount: f.money(beside.payableFen) })}</span>
      </>
    );
  };
  if (programs.length < 2) return null;
  return (
    <Table
      caption={t("check.overview.caption")}
      captionHidden
      rows={programs}
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
