import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { noteSchema } from "~/forms/review/steps";
import { useT } from "~/i18n/react";
import { addInternalNote } from "~/use-cases/review/add-internal-note.server";
import { formState } from "~/ui/patterns/form-state";
import { StepPage } from "~/ui/review/step-page";
import { NoteForm } from "~/ui/review/note-form";
import { titleOf } from "~/ui/title";
import { onNotes } from "../_shared/on-case.server";
import { stepTitle, toCase } from "../_shared/open-step.server";

export const loader = guard.loader(onNotes, ({ locale, subject: step }) => ({
  title: stepTitle("notes.add", step.reference, locale),
  step,
}));

export const meta: MetaFunction<typeof loader> = titleOf;

export const action = formAction(
  onNotes,
  noteSchema,
  async ({ ctx, subject }, { text }) => {
    await addInternalNote(ctx, { caseId: subject.id, text });
    return toCase(subject.id, "noted");
  },
  { form: "text" },
);

export default function Note() {
  const { step } = useLoaderData<typeof loader>();
  const form = formState(useActionData<FormAnswer>());
  const t = useT("review");
  return (
    <StepPage
      title={t("notes.add")}
      lead={t("notes.lead")}
      step={step}
      form={form}
      stale={false}
      labels={{ text: t("notes.text") }}
    >
      <NoteForm form={form} />
    </StepPage>
  );
}
