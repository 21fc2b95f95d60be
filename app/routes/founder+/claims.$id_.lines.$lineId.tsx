import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { type FormAnswer, formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { ownSide } from "~/domain/access/sides";
import { claimLineForm, claimedLineOf } from "~/forms/month/claims";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { typedLine } from "~/presenters/month/typed-line.server";
import { StepRefusal } from "~/ui/application/step-refusal";
import { ClaimLineForm } from "~/ui/month/claim-line-form";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { removeLineOfClaim, setLineOfClaim } from "~/use-cases/month/item-claim/set-claim-line.server";
import { onOwnClaim } from "./_shared/month/own-claim.server";

/** The line in the address, one that is there or one to come, of the item or hire that `?of=` names. */
const onLine = on("claim.make", async (asked) => {
  const claim = await onOwnClaim("claim.make").open(asked);
  const { lineId } = asked.params;
  const known = claim.raw.find(({ id }) => id === lineId) ?? null;
  const line = typedLine(claim.content, known?.line ?? null, asked.url.searchParams.get("of"), asked.locale);
  if (!isId(lineId) || !claim.writes || !line) throw new NotFound();
  return { claim, lineId, line, known: known !== null };
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onLine, ({ locale, subject: { claim, line, known } }) => ({
  title: createT(locale, "claim")("line.new", { claim: claim.reference }),
  id: claim.id,
  claim: claim.title,
  line,
  known,
}));

/** Saves the line, or takes it out. */
export const action = formAction(
  onLine,
  claimLineForm,
  async ({ ctx, subject: { claim, lineId, line } }, read) => {
    const own = { ...ctx, actor: ownSide(ctx.actor) };
    const { id } = claim;
    if (read.act === "remove") await removeLineOfClaim(own, { claimId: id, lineId });
    else await setLineOfClaim(own, { claimId: id, lineId, line: claimedLineOf(read, line.key) });
    return redirect(
      pathTo("/founder/claims/:id", { id }, { notice: read.act === "remove" ? "removed" : "saved" }),
      303,
    );
  },
  { form: "text" },
);

export default function ClaimLine() {
  const t = useT("claim");
  const { id, claim, line, known } = useLoaderData<typeof loader>();
  const answer = useActionData<FormAnswer>();
  return (
    <div className="stack">
      <PageHeader
        title={line.name}
        lead={line.gives}
        breadcrumbs={[{ label: claim, href: pathTo("/founder/claims/:id", { id }) }]}
      />
      <StepRefusal answer={answer} stale={t("stale")} />
      <ClaimLineForm line={line} known={known} answer={answer} />
    </div>
  );
}
