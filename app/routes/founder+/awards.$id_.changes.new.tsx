import { type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { ownSide } from "~/domain/access/sides";
import { ASKED_KINDS } from "~/domain/program/terms/change-rules";
import { requestForm, typedProposal } from "~/forms/change/request";
import { errorText } from "~/i18n/error-text";
import { useT } from "~/i18n/react";
import { Refusal, StaleVersion } from "~/platform/errors";
import { isId } from "~/platform/ids";
import { newRequest, previewOf } from "~/presenters/change/new-request.server";
import type { EffectView } from "~/presenters/change/effect-view";
import { ChangeKinds } from "~/ui/change/change-kinds";
import { TryOut } from "~/ui/change/try-out";
import { formState } from "~/ui/patterns/form-state";
import { Callout } from "~/ui/primitives/callout";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { EffectChanged } from "~/use-cases/change/foresee-change.server";
import { requestChange } from "~/use-cases/change/request-change.server";
import { onOwnAward } from "./_shared/own-award.server";

export const meta: MetaFunction<typeof loader> = titleOf;

/** What a change would do; nothing is saved. */
export const loader = guard.loader(onOwnAward("award.requestChange"), ({ ctx, actor, locale, url, subject: award }) =>
  newRequest({ ctx: { ...ctx, actor: ownSide(actor) }, award, search: url.searchParams, locale }),
);

/** Asks for what the query tries out, as its effect was shown. */
export const action = formAction(
  onOwnAward("award.requestChange"),
  requestForm,
  async ({ ctx, actor, locale, url, subject: award }, { reason, lateReason, shown, known, shownOn }) => {
    const { searchParams: search } = url;
    const kind = ASKED_KINDS.find((each) => each === search.get("kind"));
    const { proposal = null, errors = {} } = kind ? typedProposal(search, kind, "company") : {};
    const change = search.get("change") ?? undefined;
    if (!kind || !proposal || !isId(change)) throw new Refusal("change.notPossible", {}, mutable(errors));
    const own = { ...ctx, actor: ownSide(actor) };
    try {
      const asked = { changeId: change, awardId: award.id, proposal, reason: reason ?? "", lateReason, shown };
      const id = await requestChange(own, asked);
      return redirect(pathTo("/founder/changes/:id", { id }, { notice: "request" }), 303);
    } catch (error) {
      if (!(error instanceof EffectChanged)) throw error;
      const before = await previewOf({ ctx: own, award, search, locale }, kind, { on: shownOn, known });
      throw new StaleVersion(known, before?.ok ? before.effect : null);
    }
  },
  { form: "text" },
);

const mutable = (errors: Readonly<Record<string, readonly string[]>>): Record<string, string[]> =>
  Object.fromEntries(Object.entries(errors).map(([name, messages]) => [name, [...messages]]));

export default function NewChange() {
  const t = useT("request");
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { id, chosen, changeId } = page;
  return (
    <div className="stack">
      <PageHeader
        title={chosen ? chosen.label : t("choose")}
        lead={t("chooseLead")}
        eyebrow={t("award:of", { program: page.program, company: page.company })}
        breadcrumbs={[
          { label: t("award:mine"), href: pathTo("/founder") },
          { label: t("award:title", { reference: page.reference }), href: pathTo("/founder/awards/:id", { id }) },
        ]}
      />
      {chosen ? (
        <TryOut
          award={id}
          changeId={changeId}
          chosen={chosen}
          form={formState(answer)}
          before={(answer?.stale?.current as EffectView | null | undefined) ?? null}
        />
      ) : (
        <>
          {page.unfit && <Callout tone="warning" title={errorText(t, "change.notForAward")} />}
          <ChangeKinds
            kinds={page.kinds}
            hrefOf={(kind) => pathTo("/founder/awards/:id/changes/new", { id }, { kind, change: changeId })}
          />
        </>
      )}
    </div>
  );
}
