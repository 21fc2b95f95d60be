import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { readChangesOf } from "~/data/change/own-changes.reader.server";
import { readRecoveriesOf } from "~/data/recovery/recovery.reader.server";
import { ownSide } from "~/domain/access/sides";
import type { AskedKind } from "~/domain/program/terms/change-rules";
import type { ChangeTurn } from "~/domain/change/states";
import { useT } from "~/i18n/react";
import { listChanges } from "~/presenters/change/list-changes.server";
import { showAward } from "~/presenters/award/show-award.server";
import { undecidedAward } from "~/presenters/award/undecided-award.server";
import { AwardPage } from "~/ui/award/page";
import { UndecidedPage } from "~/ui/award/undecided-page";
import { ChangeList } from "~/ui/change/change-list";
import { WaitingChanges } from "~/ui/change/waiting-changes";
import { LinkButton } from "~/ui/primitives/button";
import { RecoveriesOf } from "~/ui/recovery/recoveries-of";
import { titleOf } from "~/ui/title";
import { idOf } from "./_shared/own-company.server";

const onAward = on("award.read", async ({ ctx, actor, params, locale, url }) => {
  const own = ownSide(actor);
  const asked = { on: url.searchParams.get("on"), year: url.searchParams.get("year") };
  const undecided = await undecidedAward({ ...ctx, actor: own }, params["id"], locale, asked.on);
  if (undecided) return { undecided, title: undecided.title };
  const view = await showAward({ ...ctx, actor: own }, params["id"], locale, asked);
  const id = idOf(params["id"]);
  return {
    undecided: null,
    ...view,
    id,
    asked: view.known.on ? [] : listChanges(await readChangesOf(own, id), locale),
    recoveries: view.known.on ? [] : await readRecoveriesOf(own, id),
  };
});

export const loader = guard.loader(onAward, ({ subject }) => subject);

export const meta: MetaFunction<typeof loader> = titleOf;

export default function Award() {
  const t = useT("request");
  const turns = useT("application");
  const page = useLoaderData<typeof loader>();
  if (page.undecided) return <UndecidedPage view={page.undecided} side="founder" />;
  const { id, asked, recoveries, ...view } = page;
  const tryOut = (kind: AskedKind) => pathTo("/founder/awards/:id/changes/new", { id }, { kind });
  const mayAsk = (view.changes?.changes.some(({ by }) => by !== null) ?? false) && view.award.effective;
  const waiting = (whose: ChangeTurn) => asked.filter(({ turn }) => turn === whose);
  const told = {
    href: (change: string) => pathTo("/founder/changes/:id", { id: change }),
    who: ({ turn }: { readonly turn: ChangeTurn }) => turns(`turnForFounder.${turn}`),
  };
  return (
    <AwardPage
      view={view}
      side="founder"
      tryOut={mayAsk ? tryOut : undefined}
      waiting={
        <>
          <WaitingChanges changes={waiting("founder")} title={t("waitsForYou")} tone="warning" {...told} />
          <WaitingChanges
            changes={[...waiting("reviewer"), ...waiting("approver")]}
            title={t("waitsForOffice")}
            {...told}
          />
        </>
      }
    >
      {view.kind === "ceilings" && view.award.effective && (
        <p>
          <LinkButton variant="secondary" href={pathTo("/founder/awards/:id/claims", { id })}>
            {t("claim:list.link")}
          </LinkButton>
        </p>
      )}
      {view.kind === "plan" && view.award.effective && (
        <p>
          <LinkButton variant="secondary" href={pathTo("/founder/awards/:id/months", { id })}>
            {t("month:page.link")}
          </LinkButton>
        </p>
      )}
      <RecoveriesOf recoveries={recoveries} side="founder" />
      {asked.length > 0 && <ChangeList changes={asked} named={false} />}
      {mayAsk && (
        <p>
          <LinkButton variant="secondary" href={pathTo("/founder/awards/:id/changes/new", { id })}>
            {t("tryIt")}
          </LinkButton>
        </p>
      )}
    </AwardPage>
  );
}
