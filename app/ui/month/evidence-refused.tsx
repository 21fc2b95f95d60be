import { useActionData, useLoaderData } from "@remix-run/react";
import { useT } from "~/i18n/react";
import { ErrorSummary } from "../primitives/error-summary";
import { PageHeader } from "../primitives/page-header";

/** Why a document of months was not taken; it is added on the page before. */
export const EvidenceRefused = () => {
  const t = useT("month");
  const { title, months, back } = useLoaderData<{ title: string; months: string; back: string }>();
  const refused = useActionData<{ requirement: string; error: string }>();
  return (
    <div className="stack">
      <PageHeader title={title} lead={t("report.evidenceLead")} breadcrumbs={[{ label: months, href: back }]} />
      <ErrorSummary errors={refused ? [{ id: `file-${refused.requirement}`, message: refused.error }] : []} />
    </div>
  );
};
