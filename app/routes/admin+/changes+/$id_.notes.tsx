import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { noteSchema } from "~/forms/review/steps";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { changeStepTitle } from "~/presenters/change/case/change-head.server";
import { ChangeStepPage } from "~/ui/change/case/step-page";
import { formState } from "~/ui/patterns/form-state";
import { NoteForm } from "~/ui/review/note-form";
import { titleOf } from "~/ui/title";
import { addInternalNote } from "~/use-cases/review/add-internal-note.server";
import { onChangeNotes, toChange } from "../_shared/on-change.server";

export const loader = guard.loader(onChangeNotes, ({ locale, subject: step }) => ({
  title: changeStepTitle(createT(locale, "review")("notes.add"), step, locale),
  step,
}));

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onChangeNotes,
  noteSchema,
  async ({ ctx, subject }, { text }) => {
    await addInternalNote(ctx, { caseId: subject.id, text });
    return toChange(subject.id, "note");
  },
  { form: "text" },
);

export default function Note() {
  const t = useT("review");
  const form = formState(useActionData<FormAnswer>());
  const { step } = useLoaderData<typeof loader>();
  return (
    <ChangeStepPage
      title={t("notes.add")}
      lead={t("notes.lead")}
      step={step}
      form={form}
      stale={false}
      open
      labels={{ text: t("notes.text") }}
    >
      <NoteForm form={form} />
    </ChangeStepPage>
  );
}
