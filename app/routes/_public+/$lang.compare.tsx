import { data } from "@remix-run/node";
import { useLoaderData, useParams } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useT } from "~/i18n/react";
import { compareCosts } from "~/presenters/comparison/compare.server";
import { TeamForm } from "~/ui/comparison/team-form";
import { ComparedCosts } from "~/ui/comparison/compared-costs";
import { Callout } from "~/ui/primitives/callout";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { pageTitle, titled } from "./_shared/titled";

export const meta = titled;

export const loader = guard.loader("public", async ({ ctx: { today }, locale, url }) => {
  const { voice, ...view } = await compareCosts(locale, url, today);
  const wrong = Object.keys(view.errors).length > 0;
  return data({ title: pageTitle(voice.t, voice.t("comparison:title")), ...view }, wrong ? 422 : 200);
});

export default function Compare() {
  const view = useLoaderData<typeof loader>();
  const { lang = "" } = useParams();
  const t = useT("comparison");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="stack">
        {view.cities.some(({ demonstration }) => demonstration) && (
          <Callout tone="warning" title={t("demonstration.title")}>
            <p>{t("demonstration.text")}</p>
          </Callout>
        )}
        {view.cities.length === 0 ? (
          <EmptyState title={t("none")} />
        ) : (
          <>
            <TeamForm
              {...view}
              action={pathTo("/:lang/compare", { lang })}
              checkHref={pathTo("/:lang/check", { lang })}
            />
            {view.asked && <ComparedCosts {...view} asked={view.asked} />}
          </>
        )}
      </div>
    </>
  );
}
