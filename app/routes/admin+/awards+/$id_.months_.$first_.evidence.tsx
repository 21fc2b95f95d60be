import type { MetaFunction } from "@remix-run/node";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { receiveDocument } from "~/auth/receive-file.server";
import { officialSide } from "~/domain/access/sides";
import { createT } from "~/i18n/t.server";
import { EvidenceRefused } from "~/ui/month/evidence-refused";
import { titleOf } from "~/ui/title";
import { uploadMonthEvidence } from "~/use-cases/month/upload-month-evidence.server";
import { onConfirmation } from "../_shared/month/on-month-step.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onConfirmation, ({ locale, subject: { id, period } }) => ({
  title: createT(locale, "month")("report.evidence"),
  months: period.months,
  back: pathTo("/admin/awards/:id/months/:first/:step", { id, first: period.first, step: "confirmation" }),
}));

/** Adds a document to what `?for=` names. */
export const action = guard.action(
  onConfirmation,
  ({
    ctx,
    request,
    subject: {
      id,
      period: { first },
    },
  }) => {
    const back = pathTo(
      "/admin/awards/:id/months/:first/:step",
      { id, first, step: "confirmation" },
      { notice: "added" },
    );
    return receiveDocument(request, back, (file) =>
      uploadMonthEvidence({ ...ctx, actor: officialSide(ctx.actor) }, { ...file, awardId: id, first }),
    );
  },
  { form: "upload" },
);

export default EvidenceRefused;
