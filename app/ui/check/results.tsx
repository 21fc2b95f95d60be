import { useFormats, useT } from "~/i18n/react";
import { Callout } from "~/ui/primitives/callout";
import { Table } from "~/ui/primitives/table";
import { CheckedBeside } from "./beside";
import type { CheckedProgram, CheckResult } from "~/presenters/check/result.server";
import { CheckedProgramCard, Outcome } from "./checked-program";

interface CheckResultsProps {
  readonly result: CheckResult;
  readonly lang: string;
}

/** The answer to a check: how many programs can be had, what they come to together, then each of them, the best first. */
export const CheckResults = ({ result, lang }: CheckResultsProps) => {
  const t = useT("check");
  const { programs, groups, names } = result;
  const count = programs.filter(({ outcome }) => outcome === "eligible").length;
  return (
    <section className="stack" aria-labelledby="result">
      <h2 id="result">{t("resultTitle")}</h2>
      <Callout
        live
        tone={count > 0 ? "success" : "info"}
        title={count > 0 ? t("eligibleCount", { count }) : t("eligibleNone")}
      >
        <p>{t("notPromise")}</p>
        <p>
          <a href="#change">{t("change")}</a>
        </p>
      </Callout>
      <Overview programs={programs} />
      {groups.map((group) => (
        <CheckedBeside key={group.slugs.join()} group={group} names={names} />
      ))}
      {programs.map((program) => (
        <CheckedProgramCard key={program.slug} program={program} result={result} lang={lang} />
      ))}
    </section>
  );
};

/** All programs on one screen; each leads to its part of the page. */
const Overview = ({ programs }: Pick<CheckResult, "programs">) => {
  const t = useT("check");
  const f = useFormats();
  const amountOf = ({ outcome, estimate, beside }: CheckedProgram) => {
    if (outcome === "not") return t("common:value.none");
    if (estimate.kind !== "amount") return t(estimate.kind === "noRent" ? "overview.noRent" : "overview.unknown");
    const total = t("program:page.totalMonths", {
      amount: f.money(estimate.totalFen),
      months: f.months(estimate.months),
    });
    if (!beside || beside.payableFen === estimate.totalFen) return total;
    return (
      <>
        {total}
        <br />
        <span className="muted">{t("overview.payable", { amount: f.money(beside.payableFen) })}</span>
      </>
    );
  };
  if (programs.length < 2) return null;
  return (
    <Table
      caption={t("overview.caption")}
      captionHidden
      rows={programs}
      rowKey={({ slug }) => slug}
      columns={[
        {
          key: "program",
          header: t("overview.program"),
          rowHeader: true,
          cell: ({ slug, name }) => <a href={`#${slug}`}>{name}</a>,
        },
        { key: "outcome", header: t("overview.outcome"), cell: ({ outcome }) => <Outcome outcome={outcome} /> },
        { key: "amount", header: t("overview.amount"), numeric: true, cell: amountOf },
      ]}
    />
  );
};
