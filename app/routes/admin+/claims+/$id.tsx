import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { claimStepForm } from "~/forms/month/claims";
import { useFormats, useT } from "~/i18n/react";
import { NotFound } from "~/platform/errors";
import { StepRefusal } from "~/ui/application/step-refusal";
import { ClaimLines } from "~/ui/month/claim-lines";
import { ClaimStateBadge } from "~/ui/month/claim-state-badge";
import { ClaimStep } from "~/ui/month/claim-step";
import { formState } from "~/ui/patterns/form-state";
import { Done } from "~/ui/patterns/outcome";
import { Callout } from "~/ui/primitives/callout";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { askMoreOfClaim, checkClaim } from "~/use-cases/month/item-claim/check-claim.server";
import { approveClaim, returnClaim } from "~/use-cases/month/item-claim/decide-claim.server";
import { onOfficialClaim } from "../_shared/month/on-claim.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(
  onOfficialClaim("award.read"),
  ({ subject: { raw: _, content: __, ...claim } }) => claim,
);

/** Asks for more, says that all lines are judged, approves, or gives back. */
export const action = formAction(
  onOfficialClaim("award.read"),
  claimStepForm,
  async ({ ctx, subject: { id } }, { step, version, words, basis }) => {
    const read = { claimId: id, version };
    const to = (notice: string) => redirect(pathTo("/admin/claims/:id", { id }, { notice }), 303);
    if (step === "approve") return to((await approveClaim(ctx, { ...read, basis })).decided ? "approve" : "approval");
    if (step === "askMore") await askMoreOfClaim(ctx, { ...read, words });
    else if (step === "check") await checkClaim(ctx, read);
    else if (step === "return") await returnClaim(ctx, { ...read, words });
    else throw new NotFound();
    return to(step);
  },
  { form: "text" },
);

export default function Claim() {
  const t = useT("claim");
  const f = useFormats();
  const claim = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  const form = formState(answer);
  const { id, award, company, program, version, asked, returned, letter, steps, approvals, totalFen, basis } = claim;
  return (
    <div className="stack">
      <PageHeader
        title={claim.title}
        lead={t("page.company", { company, program })}
        badge={<ClaimStateBadge state={claim.state} />}
        breadcrumbs={[
          { label: t("list.title"), href: pathTo("/admin/claims") },
          {
            label: t("award:title", { reference: award.reference }),
            href: pathTo("/admin/awards/:id", { id: award.id }),
          },
        ]}
      />
      <Done
        texts={{
          judged: t("done.judged"),
          askMore: t("done.askMore"),
          check: t("done.check"),
          approve: t("done.approve"),
          approval: t("done.approval"),
          return: t("done.return"),
        }}
      />
      <StepRefusal answer={answer} stale={t("stale")} />
      {claim.tied ? <Callout>{t("page.tied")}</Callout> : null}
      {asked === null ? null : <p>{t("page.asked", { words: asked })}</p>}
      {claim.answer === null ? null : <p>{t("page.answered", { words: claim.answer })}</p>}
      {returned === null ? null : <p>{t("page.returned", { words: returned })}</p>}
      {letter ? (
        <p>
          <a href={pathTo("/admin/letters/:id", { id: letter.id })}>
            {t("page.letter", { reference: letter.reference })}
          </a>
        </p>
      ) : null}
      {claim.state === "checked" && approvals.length > 0 ? (
        <p>{t("page.approvals", { names: f.list(approvals) })}</p>
      ) : null}
      <ClaimLines
        claim={claim}
        actions={(line) =>
          steps.includes("check") ? (
            <p>
              <a href={pathTo("/admin/claims/:id/lines/:lineId", { id, lineId: line.id })}>
                {t(line.judged === null ? "judge.link" : "page.edit")}
              </a>{" "}
              {line.judged === null ? <span className="muted">{t("judge.open")}</span> : null}
            </p>
          ) : null
        }
      />
      {steps.includes("check") ? (
        <ClaimStep step="check" version={version} label={t("check.check")} form={form} />
      ) : null}
      {steps.includes("askMore") ? (
        <ClaimStep
          step="askMore"
          version={version}
          label={t("check.askMore")}
          words={t("check.words")}
          form={form}
          secondary
        />
      ) : null}
      {steps.includes("decide") && totalFen !== null ? (
        <ClaimStep
          step="approve"
          version={version}
          basis={basis}
          label={totalFen > 0 ? t("check.approve", { amount: f.money(totalFen) }) : t("check.approveNothing")}
          form={form}
        />
      ) : null}
      {steps.includes("return") ? (
        <ClaimStep
          step="return"
          version={version}
          label={t("check.return")}
          words={t("check.returnWords")}
          form={form}
          secondary
        />
      ) : null}
    </div>
  );
}
