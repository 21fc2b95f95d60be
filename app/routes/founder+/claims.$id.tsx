import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { ownSide } from "~/domain/access/sides";
import { claimStepForm } from "~/forms/month/claims";
import { useFormats, useT } from "~/i18n/react";
import { NotFound } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { StepRefusal } from "~/ui/application/step-refusal";
import { UploadForm } from "~/ui/application/document-forms";
import { ClaimLines } from "~/ui/month/claim-lines";
import { ClaimStateBadge } from "~/ui/month/claim-state-badge";
import { ClaimStep } from "~/ui/month/claim-step";
import { formState } from "~/ui/patterns/form-state";
import { Done } from "~/ui/patterns/outcome";
import { LinkButton } from "~/ui/primitives/button";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { answerClaim, handInClaim, withdrawClaim } from "~/use-cases/month/item-claim/hand-in-claim.server";
import { onOwnClaim } from "./_shared/month/own-claim.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnClaim("award.read"), ({ subject: { raw: _, content: __, ...claim } }) => ({
  ...claim,
  lineId: newId(),
}));

/** Hands the claim in, answers for it, or withdraws it. */
export const action = formAction(
  onOwnClaim("claim.make"),
  claimStepForm,
  async ({ ctx, subject: { id } }, { step, version, words }) => {
    const own = { ...ctx, actor: ownSide(ctx.actor) };
    const read = { claimId: id, version };
    if (step === "handIn") await handInClaim(own, read);
    else if (step === "answer") await answerClaim(own, { ...read, words });
    else if (step === "withdraw") await withdrawClaim(own, read);
    else throw new NotFound();
    return redirect(pathTo("/founder/claims/:id", { id }, { notice: step }), 303);
  },
  { form: "text" },
);

export default function OwnClaim() {
  const t = useT("claim");
  const f = useFormats();
  const claim = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  const { id, award, state, version, asked, due, letter, steps, writes, kinds, lineId, totalFen } = claim;
  const lead = t(`lead.${state}`, {
    asked: asked ?? "",
    date: due ? f.date(due.date) : "",
    amount: f.money(totalFen ?? 0),
  });
  return (
    <div className="stack">
      <PageHeader
        title={claim.title}
        lead={lead}
        badge={<ClaimStateBadge state={state} />}
        breadcrumbs={[
          {
            label: t("list.ofAward", { award: award.reference }),
            href: pathTo("/founder/awards/:id/claims", { id: award.id }),
          },
        ]}
      />
      <Done
        texts={{
          begun: t("done.begun"),
          saved: t("done.saved"),
          removed: t("done.removed"),
          added: t("done.added"),
          handIn: t("done.handIn"),
          answer: t("done.answer"),
          withdraw: t("done.withdraw"),
        }}
      />
      <StepRefusal answer={answer} stale={t("stale")} />
      {letter ? (
        <p>
          <a href={pathTo("/founder/letters/:id", { id: letter.id })}>
            {t("page.letter", { reference: letter.reference })}
          </a>
        </p>
      ) : null}
      <ClaimLines
        claim={claim}
        actions={(line) =>
          writes ? (
            <>
              <p>
                <a href={pathTo("/founder/claims/:id/lines/:lineId", { id, lineId: line.id }, { of: line.of })}>
                  {t("page.edit")}
                </a>
              </p>
              <UploadForm
                action={pathTo("/founder/claims/:id/evidence", { id }, { for: line.id })}
                requirement={line.id}
                name={line.title}
              />
            </>
          ) : null
        }
      />
      {writes ? (
        <p className="button-row">
          {kinds.map(({ key, name }) => (
            <LinkButton
              key={key}
              variant="secondary"
              href={pathTo("/founder/claims/:id/lines/:lineId", { id, lineId }, { of: key })}
            >
              {t("page.add", { what: name })}
            </LinkButton>
          ))}
        </p>
      ) : null}
      {steps.includes("handIn") ? (
        <ClaimStep step="handIn" version={version} label={t("page.handIn")} form={form} />
      ) : null}
      {steps.includes("answer") ? (
        <ClaimStep step="answer" version={version} label={t("page.answer")} words={t("page.words")} form={form} />
      ) : null}
      {steps.includes("withdraw") ? (
        <ClaimStep step="withdraw" version={version} label={t("page.withdraw")} form={form} secondary />
      ) : null}
    </div>
  );
}
