import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { isHireLine, verdicts } from "~/domain/month/item-claim/claimed-line";
import { judgementForm } from "~/forms/month/claims";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { StepRefusal } from "~/ui/application/step-refusal";
import { formState } from "~/ui/patterns/form-state";
import { Button } from "~/ui/primitives/button";
import { RadioGroup } from "~/ui/primitives/choice-group";
import { Form } from "~/ui/primitives/form";
import { MoneyInput } from "~/ui/primitives/number-input";
import { PageHeader } from "~/ui/primitives/page-header";
import { TextArea, TextInput } from "~/ui/primitives/text-input";
import { titleOf } from "~/ui/title";
import { judgeLine } from "~/use-cases/month/item-claim/check-claim.server";
import { onOfficialClaim } from "../_shared/month/on-claim.server";

/** The line in the address of a claim that the official may check. */
const onLine = on("claim.check", async (asked) => {
  const { raw, lines, ...claim } = await onOfficialClaim("claim.check").open(asked);
  const { lineId } = asked.params;
  const known = raw.find(({ id }) => id === lineId);
  const shown = lines.find(({ id }) => id === lineId);
  if (!known || !shown) throw new NotFound();
  return { claim, known, shown };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onLine, ({ locale, subject: { claim, known, shown } }) => ({
  title: createT(locale, "claim")("judge.title", { claim: claim.reference }),
  id: claim.id,
  claim: claim.title,
  version: claim.version,
  shown,
  hire: isHireLine(known.line),
  verdict: known.judgement?.verdict,
  reason: known.judgement?.reason,
}));

export const action = formAction(
  onLine,
  judgementForm,
  async ({ ctx, subject: { claim, known } }, { version, verdict, reason, accepted, until }) => {
    const months =
      isHireLine(known.line) && until !== null ? known.line.months.filter((month) => month <= until) : null;
    const part = months ? { months } : accepted === null ? null : { fen: accepted };
    await judgeLine(ctx, { claimId: claim.id, version, lineId: known.id, verdict, reason, accepted: part });
    return redirect(`${pathTo("/admin/claims/:id", { id: claim.id }, { notice: "judged" })}#line-${known.id}`, 303);
  },
  { form: "text" },
);

export default function JudgeLine() {
  const t = useT("claim");
  const { title, id, claim, version, shown, hire, verdict, reason } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={shown.title}
        breadcrumbs={[{ label: claim, href: pathTo("/admin/claims/:id", { id }) }]}
      />
      <StepRefusal answer={answer} stale={t("stale")} />
      <p>{shown.details}</p>
      <ul>
        {shown.files.map(({ key, name, href, note }) => (
          <li key={key}>
            <a href={href}>{name}</a> <span className="muted">{note}</span>
          </li>
        ))}
      </ul>
      <Form hidden={{ version }}>
        <RadioGroup
          id="verdict"
          name="verdict"
          label={t("judge.verdict")}
          required
          errors={form.errorsOf("verdict")}
          defaultValue={form.typed("verdict") ?? verdict}
          options={verdicts.map((value) => ({ value, label: t(`judge.${value}`) }))}
        />
        {hire ? (
          <TextInput
            id="until"
            name="until"
            label={t("judge.until")}
            hint={t("judge.acceptedHint")}
            width="short"
            errors={[...form.errorsOf("until"), ...form.errorsOf("accepted")]}
            defaultValue={form.typed("until")}
          />
        ) : (
          <MoneyInput
            id="accepted"
            name="accepted"
            label={t("judge.accepted")}
            hint={t("judge.acceptedHint")}
            errors={form.errorsOf("accepted")}
            defaultValue={form.typed("accepted")}
          />
        )}
        <TextArea
          id="reason"
          name="reason"
          label={t("judge.reason")}
          hint={t("judge.reasonHint")}
          errors={form.errorsOf("reason")}
          defaultValue={form.typed("reason") ?? reason}
        />
        <Button>{t("judge.save")}</Button>
      </Form>
    </div>
  );
}
