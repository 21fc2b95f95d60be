import { useActionData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/node";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { receiveDocument } from "~/auth/receive-file.server";
import { ownSide } from "~/domain/access/sides";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { uploadMonthEvidence } from "~/use-cases/month/upload-month-evidence.server";
import { onOwnAward } from "./_shared/own-award.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnAward("month.report"), ({ locale }) => ({
  title: createT(locale, "month")("report.evidence"),
}));

/** Adds a document to what `?for=` names. */
export const action = guard.action(
  onOwnAward("month.report"),
  ({ ctx, request, params, subject: { id } }) => {
    const first = params["first"] ?? "";
    const back = pathTo("/founder/awards/:id/months/:first", { id, first }, { notice: "added" });
    return receiveDocument(request, back, (file) =>
      uploadMonthEvidence({ ...ctx, actor: ownSide(ctx.actor) }, { ...file, awardId: id, first }),
    );
  },
  { form: "upload" },
);

/** Why a document was not taken; it is added on the page before. */
export default function MonthEvidence() {
  const t = useT("month");
  const refused = useActionData<typeof action>();
  return (
    <div className="stack">
      <PageHeader title={t("report.evidence")} lead={t("report.evidenceLead")} />
      <ErrorSummary errors={refused ? [{ id: `file-${refused.requirement}`, message: refused.error }] : []} />
    </div>
  );
}
