import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { confirmationForm } from "~/forms/company/ownership";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { showFiles } from "~/presenters/company/company-files";
import { showClaim } from "~/presenters/company/ownership";
import { StepRefusal } from "~/ui/application/step-refusal";
import { ClaimFacts, ClaimPage } from "~/ui/company/claim-page";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { LinkButton } from "~/ui/primitives/button";
import { Callout } from "~/ui/primitives/callout";
import { titleOf } from "~/ui/title";
import { confirmOwnership } from "~/use-cases/company/confirm-ownership.server";
import { onClaim } from "../_shared/company/on-official-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onClaim, ({ subject, locale }) => ({
  title: createT(locale, "register")("claims.one", { name: subject.claimant }),
  claim: { ...showClaim(subject), files: showFiles(subject.files, subject.companyId, locale) },
}));

export const action = formAction(onClaim, confirmationForm, async ({ ctx, subject }) => {
  await confirmOwnership(ctx, { claimId: subject.id });
  return redirect(pathTo("/admin/companies/:id", { id: subject.companyId }, { notice: "confirmed" }), 303);
});

export default function Claim() {
  const t = useT("register");
  const { title, claim } = useLoaderData<typeof loader>();
  const { id: claimId, companyId: id, claimant: name, company, state, owned, files } = claim;
  return (
    <ClaimPage title={title} company={{ id, name: company }}>
      <StepRefusal answer={useActionData<typeof action>()} stale="" />
      <ClaimFacts claim={claim} />
      {state === "asked" && owned && <Callout tone="warning" title={t("claims.owned")} />}
      {state === "asked" && !owned && files.some(({ href }) => href !== null) && (
        <ConfirmPanel
          title={t("claims.confirmTitle", { name })}
          effects={[{ term: t("claims.becomes"), value: t("claims.becomesValue", { name, company }) }]}
          confirm={t("claims.confirm")}
          hidden={{}}
          cancelHref={pathTo("/admin/companies/:id", { id })}
        />
      )}
      {state === "asked" && (
        <p>
          <LinkButton variant="danger" href={pathTo("/admin/companies/:id/claims/:claimId/refusal", { id, claimId })}>
            {t("claims.refuse")}
          </LinkButton>
        </p>
      )}
    </ClaimPage>
  );
}
