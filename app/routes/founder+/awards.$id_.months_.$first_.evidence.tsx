import type { MetaFunction } from "@remix-run/node";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { receiveDocument } from "~/auth/receive-file.server";
import { ownSide } from "~/domain/access/sides";
import { createT } from "~/i18n/t.server";
import { EvidenceRefused } from "~/ui/month/evidence-refused";
import { titleOf } from "~/ui/title";
import { uploadMonthEvidence } from "~/use-cases/month/upload-month-evidence.server";
import { onOwnMonths } from "./_shared/month/own-months.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnMonths, ({ locale, subject: { id, period } }) => ({
  title: createT(locale, "month")("report.evidence"),
  months: period.months,
  back: pathTo("/founder/awards/:id/months/:first", { id, first: period.first }),
}));

/** Adds a document to what `?for=` names. */
export const action = guard.action(
  onOwnMonths,
  ({
    ctx,
    request,
    subject: {
      id,
      period: { first },
    },
  }) => {
    const back = pathTo("/founder/awards/:id/months/:first", { id, first }, { notice: "added" });
    return receiveDocument(request, back, (file) =>
      uploadMonthEvidence({ ...ctx, actor: ownSide(ctx.actor) }, { ...file, awardId: id, first }),
    );
  },
  { form: "upload" },
);

export default EvidenceRefused;
