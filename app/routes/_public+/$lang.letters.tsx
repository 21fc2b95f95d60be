import { data } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { readPublicLetter } from "~/data/decision/letter.reader.server";
import { addDays } from "~/domain/kernel/time/civil-date";
import { inLanguage } from "~/domain/kernel/localized-text";
import { letterCheckSchema } from "~/forms/application/lookup";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Callout } from "~/ui/primitives/callout";
import { IdentifiedForm } from "~/ui/check/identified-form";
import { readIdentified } from "~/presenters/check/read-identified.server";
import { pageTitle, titled } from "./_shared/titled";

export const meta = titled;

export const loader = guard.loader("public", ({ locale }) => {
  const t = createT(locale, "letter");
  return { title: pageTitle(t, t("check.title")) };
});

export const action = guard.action(
  "public",
  async ({ request, locale }) => {
    const { typed, errors, read } = await readIdentified(request, letterCheckSchema);
    if (!read) return data({ typed, errors, answer: null }, { status: 422 });
    const letter = await readPublicLetter(read.reference, read.said);
    const told = letter && {
      ...letter,
      issuedAt: letter.issuedAt.toISOString(),
      program: inLanguage(letter.program, locale),
    };
    const answer = { reference: read.reference, letter: told };
    return data({ typed, errors, answer }, { headers: { "Cache-Control": "no-store" } });
  },
  { limit: "look-up.address" },
);

export default function Letters() {
  const result = useActionData<typeof action>();
  const t = useT("letter");
  const words = {
    title: t("check.title"),
    lead: t("check.lead"),
    reference: t("check.reference"),
    referenceHint: t("check.referenceHint"),
    submit: t("check.submit"),
  };
  return (
    <IdentifiedForm result={result} words={words}>
      {result?.answer ? <Answer {...result.answer} /> : null}
    </IdentifiedForm>
  );
}

interface AnswerProps {
  readonly reference: string;
  readonly letter: {
    readonly about: "application" | "change" | "claim" | "recovery";
    readonly outcome: "approve" | "reject" | null;
    readonly issuedAt: string;
    readonly decidedOn: string | null;
    readonly program: string;
    readonly granted: readonly { readonly from: string; readonly to: string; readonly totalFen: number }[];
  } | null;
}

const Answer = ({ reference, letter }: AnswerProps) => {
  const t = useT("letter");
  const f = useFormats();
  if (!letter)
    return (
      <Callout live tone="warning" title={t("check.notFoundTitle")}>
        <p>{t("check.notFoundText")}</p>
      </Callout>
    );
  const { about, outcome, issuedAt, decidedOn, program, granted } = letter;
  return (
    <Callout live tone="success" title={t("check.genuineTitle", { reference })}>
      <p>
        {about === "recovery"
          ? t("check.recovery", { issued: f.dateTime(issuedAt), program })
          : outcome === null || decidedOn === null
            ? t("check.change.hearing", { issued: f.dateTime(issuedAt), program })
            : t(about !== "application" ? `check.change.${outcome}` : `check.${outcome}`, {
                issued: f.dateTime(issuedAt),
                program,
                decided: f.date(decidedOn),
              })}
      </p>
      {granted.map(({ from, to, totalFen }, i) => (
        <p key={i}>
          {t("check.granted", { from: f.date(from), lastDay: f.date(addDays(to, -1)), total: f.money(totalFen) })}
        </p>
      ))}
      {granted.length > 0 && <p>{t("check.since")}</p>}
    </Callout>
  );
};
