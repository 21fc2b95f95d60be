import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { readChangesOf } from "~/data/change/own-changes.reader.server";
import { ownSide } from "~/domain/access/sides";
import type { AskedKind } from "~/domain/program/terms/change-rules";
import { useT } from "~/i18n/react";
import { listChanges } from "~/presenters/change/list-changes.server";
import { showAward } from "~/presenters/award/show-award.server";
import { undecidedAward } from "~/presenters/award/undecided-award.server";
import { AwardPage } from "~/ui/award/page";
import { UndecidedPage } from "~/ui/award/undecided-page";
import { ChangeList } from "~/ui/change/change-list";
import { Callout } from "~/ui/primitives/callout";
import { LinkButton } from "~/ui/primitives/button";
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
  };
});

export const loader = guard.loader(onAward, ({ subject }) => subject);

export const meta: MetaFunction<typeof loader> = titleOf;

export default function Award() {
  const t = useT("request");
  const words = useT("change");
  const page = useLoaderData<typeof loader>();
  if (page.undecided) return <UndecidedPage view={page.undecided} side="founder" />;
  const { id, asked, ...view } = page;
  const tryOut = (kind: AskedKind) => pathTo("/founder/awards/:id/changes/new", { id }, { kind });
  const mayAsk = (view.changes?.changes.some(({ by }) => by !== null) ?? false) && view.award.effective;
  const waiting = asked.filter(({ turn }) => turn === "founder");
  return (
    <AwardPage
      view={view}
      side="founder"
      tryOut={mayAsk ? tryOut : undefined}
      waiting={
        waiting.length > 0 && (
          <Callout tone="warning" title={t("waitsForYou")}>
            {waiting.map((change) => (
              <p key={change.id}>
                <a href={pathTo("/founder/changes/:id", { id: change.id })}>
                  {t("page.title", { change: words(`kind.${change.kind}`), reference: change.reference })}
                </a>
              </p>
            ))}
          </Callout>
        )
      }
    >
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
