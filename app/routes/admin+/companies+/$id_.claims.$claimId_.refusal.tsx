import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { claimRefusalForm } from "~/forms/company/ownership";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { StepRefusal } from "~/ui/application/step-refusal";
import { ClaimPage } from "~/ui/company/claim-page";
import { formState } from "~/ui/patterns/form-state";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { TextArea } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { refuseOwnership } from "~/use-cases/company/refuse-ownership.server";
import { onClaim } from "../_shared/company/on-official-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onClaim, ({ subject: { companyId, company, claimant }, locale }) => ({
  title: createT(locale, "register")("claims.refuseTitle", { name: claimant }),
  company: { id: companyId, name: company },
}));

export const action = formAction(onClaim, claimRefusalForm, async ({ ctx, subject }, { reasons }) => {
  await refuseOwnership(ctx, { claimId: subject.id, reasons });
  return redirect(pathTo("/admin/companies/:id", { id: subject.companyId }, { notice: "refused" }), 303);
});

export default function RefuseClaim() {
  const t = useT("register");
  const { title, company } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const form = formState(answer);
  return (
    <ClaimPage title={title} company={company}>
      <StepRefusal answer={answer} stale="" />
      <Form>
        <TextArea
          id="reasons"
          name="reasons"
          label={t("claims.reasons")}
          hint={t("claims.refuseHint")}
          required
          rows={4}
          errors={form.errorsOf("reasons")}
          defaultValue={form.typed("reasons")}
        />
        <Button variant="danger">{t("claims.refuse")}</Button>
      </Form>
    </ClaimPage>
  );
}
