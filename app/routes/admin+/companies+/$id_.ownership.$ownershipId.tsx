import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { confirmationForm } from "~/forms/company/ownership";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { showFiles } from "~/presenters/company/company-files";
import { showOwnership } from "~/presenters/company/ownership";
import { StepRefusal } from "~/ui/application/step-refusal";
import { OwnershipFacts, IntakePage } from "~/ui/company/intake-page";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { LinkButton } from "~/ui/primitives/button";
import { Callout } from "~/ui/primitives/callout";
import { titleOf } from "~/ui/title";
import { confirmOwnership } from "~/use-cases/company/confirm-ownership.server";
import { onOwnership } from "../_shared/company/on-official-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnership, ({ subject, locale }) => ({
  title: createT(locale, "register")("ownership.one", { name: subject.asker }),
  ownership: { ...showOwnership(subject), files: showFiles(subject.files, subject.companyId, locale) },
}));

export const action = formAction(onOwnership, confirmationForm, async ({ ctx, subject }) => {
  await confirmOwnership(ctx, { ownershipId: subject.id });
  return redirect(pathTo("/admin/companies/:id", { id: subject.companyId }, { notice: "confirmed" }), 303);
});

export default function Ownership() {
  const t = useT("register");
  const { title, ownership } = useLoaderData<typeof loader>();
  const { id: ownershipId, companyId: id, asker: name, company, state, owned, files } = ownership;
  return (
    <IntakePage title={title} company={{ id, name: company }}>
      <StepRefusal answer={useActionData<typeof action>()} stale="" />
      <OwnershipFacts ownership={ownership} />
      {state === "asked" && owned && <Callout tone="warning" title={t("ownership.owned")} />}
      {state === "asked" && !owned && files.some(({ href }) => href !== null) && (
        <ConfirmPanel
          title={t("ownership.confirmTitle", { name })}
          effects={[{ term: t("ownership.becomes"), value: t("ownership.becomesValue", { name, company }) }]}
          confirm={t("ownership.confirm")}
          hidden={{}}
          cancelHref={pathTo("/admin/companies/:id", { id })}
        />
      )}
      {state === "asked" && (
        <p>
          <LinkButton
            variant="danger"
            href={pathTo("/admin/companies/:id/ownership/:ownershipId/refusal", { id, ownershipId })}
          >
            {t("ownership.refuse")}
          </LinkButton>
        </p>
      )}
    </IntakePage>
  );
}
