import { pathTo } from "~/addresses/path-to";
import type { YearOutlook } from "~/domain/replay/budget-outlook";
import type { ReplayFigures } from "~/domain/replay/replay-totals";
import type { ReplayRow } from "~/domain/replay/row";
import type { Verdict } from "~/domain/replay/verdict";
import { useFormats, useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";
import { LinkButton } from "../primitives/button";
import { Card } from "../primitives/card";
import { PageHeader } from "../primitives/page-header";
import { Table } from "../primitives/table";
import { ReplayCases } from "./cases";
import { useVersionCrumbs } from "./form";
import { ReplayMonths } from "./months";
import { ReplayStays, ReplaySummary } from "./summary";
import { ReplayYears } from "./years";

interface Listed {
  readonly count: number;
  readonly rows: readonly (ReplayRow & { readonly href: string | null })[];
}

interface ReplayResultProps {
  readonly page: {
    readonly title: string;
    readonly on: string;
    readonly outside: number;
    /** What has become of the version since it was replayed. */
    readonly since: "same" | "edited" | "discarded";
    readonly version: Readonly<Record<"id" | "program" | "programId", string>> & { readonly number: number };
    readonly taskId: string;
    readonly fileName: string | null;
    readonly verdict: Verdict;
    readonly sums: Omit<ReplayFigures, "gain" | "loss" | "newlyEligible" | "noLongerEligible">;
    readonly gain: Listed & { readonly fen: number };
    readonly loss: Listed & { readonly fen: number };
    readonly newly: Listed;
    readonly gone: Listed;
    readonly years: readonly YearOutlook[];
    readonly adjusted: readonly Readonly<Record<"label" | "before" | "after", string>>[];
  };
}

const truths = ["met", "notMet", "unknown"] as const;

const Truths = ({ sums }: Pick<ReplayResultProps["page"], "sums">) => {
  const t = useT("replay");
  const { number } = useFormats();
  return (
    <Card title={t("truths.heading")}>
      <div className="grid gap-4">
        <p>{t("truths.lead")}</p>
        <Table
          caption={t("truths.caption")}
          captionHidden
          rows={truths}
          rowKey={(truth) => truth}
          columns={[
            {
              key: "before",
              header: t("truths.before"),
              rowHeader: true,
              cell: (truth) => t(`criteria:criterion.${truth}`),
            },
            ...truths.map((after) => ({
              key: after,
              header: t("truths.after", { truth: t(`criteria:criterion.${after}`) }),
              numeric: true,
              cell: (truth: (typeof truths)[number]) => number(sums.truths[truth][after]),
            })),
          ]}
        />
      </div>
    </Card>
  );
};

const Adjusted = ({ adjusted }: Pick<ReplayResultProps["page"], "adjusted">) => {
  const t = useT("replay");
  if (adjusted.length === 0) return null;
  return (
    <Card title={t("result.adjusted")}>
      <Table
        caption={t("result.adjusted")}
        captionHidden
        rows={adjusted}
        rowKey={({ label }) => label}
        columns={[
          { key: "value", header: t("result.value"), rowHeader: true, cell: ({ label }) => label },
          { key: "before", header: t("result.inVersion"), cell: ({ before }) => before || "–" },
          { key: "after", header: t("result.tried"), cell: ({ after }) => after || "–" },
        ]}
      />
    </Card>
  );
};

/** What a replay of a version has found. */
export const ReplayResult = ({ page }: ReplayResultProps) => {
  const t = useT("replay");
  const f = useFormats();
  const crumbs = useVersionCrumbs();
  const { title, on, outside, since, version, taskId, fileName, verdict, sums, years, adjusted } = page;
  const { gain, loss, newly, gone } = page;
  const form = pathTo("/admin/versions/:id/replay", { id: version.id });
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("result.on", { date: f.date(on) })}
        breadcrumbs={[...crumbs(version), { label: t("crumb"), href: form }]}
        actions={
          <>
            {fileName && (
              <LinkButton
                variant="secondary"
                href={pathTo("/admin/tasks/:id/file", { id: taskId })}
                download={fileName}
              >
                {t("result.csv")}
              </LinkButton>
            )}
            <LinkButton variant="secondary" href={form}>
              {t("result.again")}
            </LinkButton>
          </>
        }
      />
      {since !== "same" && (
        <Callout tone="warning" title={t(`result.since.${since}`)}>
          {since === "edited" && (
            <p>
              {t("result.sinceText")} <a href={form}>{t("result.again")}</a>
            </p>
          )}
        </Callout>
      )}
      {outside > 0 && <Callout tone="warning">{t("result.outside", { count: outside })}</Callout>}
      {sums.undetermined > 0 && (
        <Callout tone="warning">{t("result.undetermined", { count: sums.undetermined })}</Callout>
      )}
      <Adjusted adjusted={adjusted} />
      <ReplaySummary verdict={verdict} sums={sums} gainFen={gain.fen} lossFen={loss.fen} />
      <ReplayStays sums={sums} />
      <ReplayMonths months={sums.months} />
      <ReplayYears years={years} />
      <Truths sums={sums} />
      <ReplayCases heading={t("table.gains")} {...gain} />
      <ReplayCases heading={t("table.losses")} {...loss} />
      <ReplayCases heading={t("table.newly")} {...newly} />
      <ReplayCases heading={t("table.gone")} {...gone} />
    </div>
  );
};
