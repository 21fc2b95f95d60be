import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { readChangesOf } from "~/data/change/own-changes.reader.server";
import { readRecoveriesOf } from "~/data/recovery/recovery.reader.server";
import { can } from "~/domain/access/can";
import { officialSide } from "~/domain/access/sides";
import { type ChangeState, changeStates, openChanges } from "~/domain/change/states";
import { useT } from "~/i18n/react";
import { showAward } from "~/presenters/award/show-award.server";
import { undecidedAward } from "~/presenters/award/undecided-award.server";
import { AwardPage } from "~/ui/award/page";
import { UndecidedPage } from "~/ui/award/undecided-page";
import { ChangesOfAward } from "~/ui/change/case/changes-of-award";
import { WaitingChanges } from "~/ui/change/waiting-changes";
import { Done } from "~/ui/patterns/outcome";
import { RecoveriesOf } from "~/ui/recovery/recoveries-of";
import { titleOf } from "~/ui/title";

const isOpen = (state: ChangeState) => openChanges.includes(state);

const onAward = on("award.read", async ({ ctx, actor, params, locale, url }) => {
  const side = officialSide(actor);
  const { id = "" } = params;
  const asked = { on: url.searchParams.get("on"), year: url.searchParams.get("year") };
  const undecided = await undecidedAward({ ...ctx, actor: side }, id, locale, asked.on);
  if (undecided) return { undecided, title: undecided.title };
  const view = await showAward({ ...ctx, actor: side }, id, locale, asked);
  const begun = view.known.on ? [] : await readChangesOf(side, id);
  const recoveries = view.known.on ? [] : await readRecoveriesOf(side, id);
  const mayRecover =
    !view.known.on &&
    view.owed.length > 0 &&
    recoveries.every(({ state }) => state === "closed") &&
    can(side, "recovery.propose", { zoneId: view.award.zoneId }) === "yes";
  return { undecided: null, ...view, id, begun, recoveries, mayRecover };
});

export const loader = guard.loader(onAward, ({ subject }) => subject);

export const meta: MetaFunction<typeof loader> = titleOf;

export default function Award() {
  const t = useT("review");
  const handling = useT("handling");
  const turns = useT("application");
  const page = useLoaderData<typeof loader>();
  if (page.undecided) return <UndecidedPage view={page.undecided} side="admin" />;
  const { id, begun, recoveries, mayRecover, ...view } = page;
  const mayPropose = view.changes !== null && view.award.effective;
  return (
    <div className="stack">
      <Done texts={{ approved: t("done.approved") }} />
      <AwardPage
        view={view}
        side="admin"
        waiting={
          <WaitingChanges
            changes={begun.filter(({ state }) => isOpen(state))}
            title={handling("waits")}
            href={(change) => pathTo("/admin/changes/:id", { id: change })}
            who={({ state, assignee }) => {
              const { turn } = changeStates[state];
              const who = turns(`turn.${turn}`);
              // Who has it in the office says nothing of the company.
              return assignee === null || turn === "founder"
                ? who
                : t("common:marks.beside", { text: who, more: assignee });
            }}
          />
        }
      >
        {view.kind === "plan" && view.award.effective && (
          <p>
            <a href={pathTo("/admin/awards/:id/months", { id })}>{t("month:page.link")}</a>
          </p>
        )}
        <p>
          <a href={pathTo("/admin/companies/:id", { id: view.award.companyId })}>{t("company:official.page")}</a>
        </p>
        <RecoveriesOf recoveries={recoveries} side="admin" />
        {mayRecover && (
          <p>
            <a href={pathTo("/admin/recoveries/new", { award: id })}>{t("recovery:step.new.title")}</a>
          </p>
        )}
        <ChangesOfAward id={id} changes={begun} mayPropose={mayPropose} />
      </AwardPage>
    </div>
  );
}
