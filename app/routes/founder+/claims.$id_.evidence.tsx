import type { MetaFunction } from "@remix-run/node";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { receiveDocument } from "~/auth/receive-file.server";
import { ownSide } from "~/domain/access/sides";
import { createT } from "~/i18n/t.server";
import { EvidenceRefused } from "~/ui/month/evidence-refused";
import { titleOf } from "~/ui/title";
import { uploadClaimEvidence } from "~/use-cases/month/item-claim/upload-claim-evidence.server";
import { onOwnClaim } from "./_shared/month/own-claim.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnClaim("claim.make"), ({ locale, subject: { id, title } }) => ({
  title: createT(locale, "claim")("page.evidence"),
  months: title,
  back: pathTo("/founder/claims/:id", { id }),
}));

/** Adds a document to the line that `?for=` names. */
export const action = guard.action(
  onOwnClaim("claim.make"),
  ({ ctx, request, subject: { id } }) =>
    receiveDocument(request, pathTo("/founder/claims/:id", { id }, { notice: "added" }), (file) =>
      uploadClaimEvidence({ ...ctx, actor: ownSide(ctx.actor) }, { ...file, claimId: id }),
    ),
  { form: "upload" },
);

export default EvidenceRefused;
