import type { MetaFunction } from "@remix-run/node";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { receiveDocument } from "~/auth/receive-file.server";
import { operatorSide } from "~/domain/access/sides";
import { createT } from "~/i18n/t.server";
import { EvidenceRefused } from "~/ui/month/evidence-refused";
import { titleOf } from "~/ui/title";
import { uploadMonthEvidence } from "~/use-cases/month/upload-month-evidence.server";
import { onSitePeriod } from "./_shared/own-months.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onSitePeriod, ({ locale, subject: { id, period } }) => ({
  title: createT(locale, "month")("report.evidence"),
  months: period.months,
  back: pathTo("/operator/awards/:id/months/:first", { id, first: period.first }),
}));

/** Adds a document to what `?for=` names. */
export const action = guard.action(
  onSitePeriod,
  ({
    ctx,
    request,
    subject: {
      id,
      period: { first },
    },
  }) => {
    const back = pathTo("/operator/awards/:id/months/:first", { id, first }, { notice: "added" });
    return receiveDocument(request, back, (file) =>
      uploadMonthEvidence({ ...ctx, actor: operatorSide(ctx.actor) }, { ...file, awardId: id, first }),
    );
  },
  { form: "upload" },
);

export default EvidenceRefused;
