import { data } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { readPublicState } from "~/data/public-lookup.reader.server";
import { lookupSchema } from "~/forms/lookup";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Alert } from "~/ui/primitives/alert";
import { Button } from "~/ui/primitives/button";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { TextInput } from "~/ui/primitives/text-input";
import { pageTitle, titled } from "./_shared/titled";

export const meta = titled;

export const loader = guard.loader("public", ({ locale }) => {
  const t = createT(locale, "public");
  return { title: pageTitle(t, t("lookup.title")) };
});

/** Posted, so that the reference and what the company is known by stand in no address, history or log. */
export const action = guard.action(
  "public",
  async ({ request }) => {
    const posted = await request.formData();
    const text = (name: string) => {
      const value = posted.get(name);
      return typeof value === "string" ? value : "";
    };
    const typed = { reference: text("reference"), code: text("code"), registration: text("registration") };
    const read = lookupSchema.safeParse(typed);
    if (!read.success) {
      const errors = read.error.issues.map(({ path, message }) => ({ id: String(path[0]), message }));
      return data({ typed, errors, answer: null }, { status: 422 });
    }
    const { reference, said } = read.data;
    const state = await readPublicState(reference, said);
    return data({ typed, errors: [], answer: { reference, state } }, { headers: { "Cache-Control": "no-store" } });
  },
  { limit: "look-up.address" },
);

const fields = ["reference", "code", "registration"] as const;
const fieldOf = (id: string) => fields.find((field) => field === id) ?? "reference";

export default function Lookup() {
  const result = useActionData<typeof action>();
  const t = useT("public");
  const errors = result?.errors ?? [];
  const of = (id: string) => errors.filter((error) => error.id === id).map(({ message }) => message);
  return (
    <>
      <PageHeader title={t("lookup.title")} lead={t("lookup.lead")} />
      <div className="stack">
        <ErrorSummary errors={errors.map((error) => ({ ...error, label: t(`lookup.${fieldOf(error.id)}`) }))} />
        {result?.answer ? <Answer {...result.answer} /> : null}
        <Form>
          <TextInput
            id="reference"
            name="reference"
            label={t("lookup.reference")}
            hint={t("lookup.referenceHint")}
            errors={of("reference")}
            defaultValue={result?.typed.reference}
            width="medium"
            autoComplete="off"
            spellCheck={false}
          />
          <TextInput
            id="code"
            name="code"
            label={t("lookup.code")}
            hint={t("lookup.codeHint")}
            errors={of("code")}
            defaultValue={result?.typed.code}
            width="medium"
            autoComplete="off"
            spellCheck={false}
          />
          <TextInput
            id="registration"
            name="registration"
            label={t("lookup.registration")}
            hint={t("lookup.registrationHint")}
            errors={of("registration")}
            defaultValue={result?.typed.registration}
            width="medium"
            autoComplete="off"
            spellCheck={false}
          />
          <Button>{t("lookup.submit")}</Button>
        </Form>
      </div>
    </>
  );
}

type AnswerProps = Readonly<{ reference: string; state: Awaited<ReturnType<typeof readPublicState>> }>;

const Answer = ({ reference, state }: AnswerProps) => {
  const t = useT("public");
  if (state === null)
    return (
      <Alert live tone="warning" title={t("lookup.notFoundTitle")}>
        <p>{t("lookup.notFoundText")}</p>
      </Alert>
    );
  return (
    <Alert live title={t("lookup.foundTitle", { reference, state: t(`domain:publicState.${state}`) })}>
      <p>{t(`lookup.meaning.${state}`)}</p>
      <p>{t("lookup.details")}</p>
    </Alert>
  );
};
