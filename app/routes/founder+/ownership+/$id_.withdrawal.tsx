import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { confirmationForm } from "~/forms/company/ownership";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { showOwnership } from "~/presenters/company/ownership";
import { StepRefusal } from "~/ui/application/step-refusal";
import { ConfirmPanel } from "~/ui/patterns/confirm-panel";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { withdrawOwnership } from "~/use-cases/company/withdraw-ownership.server";
import { onOwnOwnership } from "../_shared/own-ownership.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnOwnership, ({ subject, locale }) => ({
  title: createT(locale, "register")("own.withdrawTitle"),
  ownership: showOwnership(subject),
}));

export const action = formAction(onOwnOwnership, confirmationForm, async ({ ctx, subject: { id } }) => {
  await withdrawOwnership(ctx, { ownershipId: id });
  return redirect(pathTo("/founder/ownership/:id", { id }, { notice: "withdrawn" }), 303);
});

export default function WithdrawOwnership() {
  const t = useT("register");
  const f = useFormats();
  const { title, ownership } = useLoaderData<typeof loader>();
  const { id, company, state, askedAt } = ownership;
  const back = pathTo("/founder/ownership/:id", { id });
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("desk:founderHome.title"), href: pathTo("/founder") },
          { label: t("own.one", { company }), href: back },
        ]}
      />
      <StepRefusal answer={useActionData<typeof action>()} stale="" />
      {state === "asked" && (
        <ConfirmPanel
          title={t("own.withdrawTitle")}
          effects={[
            { term: t("name"), value: company },
            { term: t("ownership.asked"), value: f.dateTime(askedAt) },
            { term: t("account:own.withdrawEffect"), value: t("own.withdrawEffect") },
          ]}
          confirm={t("own.withdraw")}
          hidden={{}}
          cancelHref={back}
          danger
        />
      )}
    </div>
  );
}
