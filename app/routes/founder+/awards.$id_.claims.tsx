import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { ownSide } from "~/domain/access/sides";
import { useT } from "~/i18n/react";
import { listClaimsOf } from "~/presenters/month/list-claims.server";
import { StepRefusal } from "~/ui/application/step-refusal";
import { ClaimsOfAward } from "~/ui/month/claims-of-award";
import { Button } from "~/ui/primitives/button";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { beginClaim } from "~/use-cases/month/item-claim/begin-claim.server";
import { onOwnAward } from "./_shared/own-award.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnAward("award.read"), ({ actor, locale, subject: { id } }) =>
  listClaimsOf({ actor: ownSide(actor) }, id, locale),
);

/** Begins a claim. */
export const action = formAction(onOwnAward("claim.make"), z.strictObject({}), async ({ ctx, subject }) => {
  const id = await beginClaim({ ...ctx, actor: ownSide(ctx.actor) }, { awardId: subject.id });
  return redirect(pathTo("/founder/claims/:id", { id }, { notice: "begun" }), 303);
});

export default function OwnClaims() {
  const t = useT("claim");
  const view = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { title, id, reference, program, mayBegin } = view;
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t("list.leadOwn", { program })}
        breadcrumbs={[{ label: t("award:title", { reference }), href: pathTo("/founder/awards/:id", { id }) }]}
      />
      <StepRefusal answer={answer} stale={t("stale")} />
      {mayBegin ? (
        <Form keeps={false}>
          <Button>{t("list.begin")}</Button>
        </Form>
      ) : null}
      <ClaimsOfAward view={view} claimAt={(claim) => pathTo("/founder/claims/:id", { id: claim })} />
    </div>
  );
}
