import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { officialSide } from "~/domain/access/sides";
import { newProposalForm } from "~/forms/change/steps";
import { typedProposal } from "~/forms/change/request";
import { errorText } from "~/i18n/error-text";
import { useT } from "~/i18n/react";
import { StaleVersion } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { namedKind, newProposal, proposalPreview } from "~/presenters/change/case/new-proposal.server";
import { Propose } from "~/ui/change/case/propose";
import { shownBefore } from "~/ui/change/case/shown-before";
import { formState } from "~/ui/patterns/form-state";
import { Callout } from "~/ui/primitives/callout";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { EffectChanged } from "~/use-cases/change/foresee-change.server";
import { proposeChange } from "~/use-cases/change/propose-change.server";
import { refusedTerms } from "./_shared/effect-shown.server";
import { onOfficialAward } from "./_shared/on-award.server";

export const meta: MetaFunction<typeof loader> = titleOf;

/** What a change would do; nothing is saved. */
export const loader = guard.loader(
  onOfficialAward("award.proposeChange"),
  ({ ctx, actor, locale, url, subject: award }) =>
    newProposal({ ctx: { ...ctx, actor: officialSide(actor) }, award, search: url.searchParams, locale }),
);

/** Proposes what the query tries out, as its effect was shown. */
export const action = formAction(
  onOfficialAward("award.proposeChange"),
  newProposalForm,
  async ({ ctx, actor, locale, url, subject: award }, { reason, shown, known, shownOn }) => {
    const { searchParams: search } = url;
    const kind = namedKind(search);
    const { proposal = null, errors = {} } = kind ? typedProposal(search, kind, "official") : {};
    const changeId = search.get("change") ?? undefined;
    if (!kind || !proposal || !isId(changeId)) throw refusedTerms(errors);
    try {
      const id = await proposeChange(ctx, { changeId, awardId: award.id, proposal, reason, shown });
      return redirect(pathTo("/admin/changes/:id", { id }, { notice: "propose" }), 303);
    } catch (error) {
      if (!(error instanceof EffectChanged)) throw error;
      const given = { ctx: { ...ctx, actor: officialSide(actor) }, award, search, locale };
      const before = await proposalPreview(given, kind, { on: shownOn, known });
      throw new StaleVersion(known, { before: before?.ok ? before.effect : null });
    }
  },
  { form: "text" },
);

export default function NewProposal() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useT("handling");
  const { id, reference, chosen, changeId, kinds } = page;
  return (
    <div className="stack">
      <PageHeader
        title={chosen ? chosen.label : t("propose.choose")}
        lead={t("propose.chooseLead")}
        eyebrow={t("lead", page)}
        breadcrumbs={[{ label: t("award", { reference }), href: pathTo("/admin/awards/:id", { id }) }]}
      />
      {page.unfit && <Callout tone="warning" title={errorText(t, "change.notForAward")} />}
      {chosen ? (
        <Propose award={id} changeId={changeId} chosen={chosen} form={formState(answer)} before={shownBefore(answer)} />
      ) : kinds.length === 0 ? (
        <p>{t("propose.none")}</p>
      ) : (
        <ul className="choices">
          {kinds.map(({ key, label }) => (
            <li key={key} className="card">
              <h2>
                <a href={pathTo("/admin/awards/:id/changes/new", { id }, { kind: key, change: changeId })}>{label}</a>
              </h2>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
