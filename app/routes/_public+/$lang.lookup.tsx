import { data } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { readPublicState } from "~/data/application/public-lookup.reader.server";
import { lookupSchema } from "~/forms/application/lookup";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Callout } from "~/ui/primitives/callout";
import { IdentifiedForm } from "~/ui/check/identified-form";
import { readIdentified } from "~/presenters/check/read-identified.server";
import { pageTitle, titled } from "./_shared/titled";

export const meta = titled;

export const loader = guard.loader("public", ({ locale }) => {
  const t = createT(locale, "application");
  return { title: pageTitle(t, t("lookup.title")) };
});

export const action = guard.action(
  "public",
  async ({ ctx, request }) => {
    const { typed, errors, read } = await readIdentified(request, lookupSchema);
    if (!read) return data({ typed, errors, answer: null }, { status: 422 });
    const state = await readPublicState(read.reference, read.said, ctx.today);
    const answer = { reference: read.reference, state };
    return data({ typed, errors, answer }, { headers: { "Cache-Control": "no-store" } });
  },
  { limit: "look-up.address" },
);

export default function Lookup() {
  const result = useActionData<typeof action>();
  const t = useT("application");
  const words = {
    title: t("lookup.title"),
    lead: t("lookup.lead"),
    reference: t("lookup.reference"),
    referenceHint: t("lookup.referenceHint"),
    submit: t("lookup.submit"),
  };
  return (
    <IdentifiedForm result={result} words={words}>
      {result?.answer ? <Answer {...result.answer} /> : null}
    </IdentifiedForm>
  );
}

type AnswerProps = Readonly<{ reference: string; state: Awaited<ReturnType<typeof readPublicState>> }>;

const Answer = ({ reference, state }: AnswerProps) => {
  const t = useT("application");
  const { date } = useFormats();
  if (state === null)
    return (
      <Callout live tone="warning" title={t("lookup.notFoundTitle")}>
        <p>{t("lookup.notFoundText")}</p>
      </Callout>
    );
  return (
    <Callout live title={t("lookup.foundTitle", { reference, state: t(`publicState.${state.label}`) })}>
      <p>{state.begins ? t("lookup.begins", { date: date(state.begins) }) : t(`lookup.meaning.${state.label}`)}</p>
      <p>{t("lookup.details")}</p>
    </Callout>
  );
};
