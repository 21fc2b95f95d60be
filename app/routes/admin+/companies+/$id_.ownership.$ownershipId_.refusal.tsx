import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { readAskerOf } from "~/data/desk/ownership.reader.server";
import { ownershipRefusalForm } from "~/forms/company/ownership";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { offeredPhrases } from "~/presenters/city/offered-phrases.server";
import { StepRefusal } from "~/ui/application/step-refusal";
import { PhrasePicker } from "~/ui/city/phrase-picker";
import { IntakePage } from "~/ui/company/intake-page";
import { formState } from "~/ui/patterns/form-state";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { TextArea } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { refuseOwnership } from "~/use-cases/company/refuse-ownership.server";
import { intoReasonsOf, takesPhrases } from "../_shared/city/takes-phrases.server";
import { onOwnership } from "../_shared/company/on-official-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnership, async ({ actor, subject, locale }) => ({
  title: createT(locale, "register")("ownership.refuseTitle", { name: subject.asker }),
  company: { id: subject.companyId, name: subject.company },
  phrases: await offeredPhrases("ownership", await readAskerOf(actor, subject.id)),
}));

export const action = formAction(
  onOwnership,
  ownershipRefusalForm,
  async ({ ctx, subject }, { reasons }) => {
    await refuseOwnership(ctx, { ownershipId: subject.id, reasons });
    return redirect(pathTo("/admin/companies/:id", { id: subject.companyId }, { notice: "refused" }), 303);
  },
  {
    form: "text",
    fills: takesPhrases(({ actor, subject }) => readAskerOf(actor, subject.id), intoReasonsOf("ownership")),
  },
);

export default function RefuseOwnership() {
  const t = useT("register");
  const { title, company, phrases } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  return (
    <IntakePage title={title} company={company}>
      <StepRefusal answer={answer} stale="" />
      <Form>
        <PhrasePicker phrases={phrases} taken={answer?.taken ?? null} />
        <TextArea
          id="reasons"
          name="reasons"
          label={t("ownership.reasons")}
          hint={t("ownership.refuseHint")}
          required
          rows={4}
          errors={form.errorsOf("reasons")}
          defaultValue={form.typed("reasons")}
        />
        <Button variant="danger">{t("ownership.refuse")}</Button>
      </Form>
    </IntakePage>
  );
}
