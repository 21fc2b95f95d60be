import { useLoaderData, useParams } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readPublicPrograms } from "~/data/program/public-programs.reader.server";
import { useT } from "~/i18n/react";
import { FilterForm } from "~/ui/patterns/filter-form";
import { LinkButton } from "~/ui/primitives/button";
import { EmptyState } from "~/ui/primitives/empty-state";
import { PageHeader } from "~/ui/primitives/page-header";
import { Select } from "~/ui/primitives/select";
import { ProgramCard } from "~/ui/program/program-card";
import { summaryOf } from "~/presenters/program/program-summary.server";
import { pageTitle, titled } from "./_shared/titled";
import { voiceIn } from "~/presenters/program/voice.server";

export const meta = titled;

export const loader = guard.loader("public", async ({ ctx, locale, url }) => {
  const [voice, published] = await Promise.all([voiceIn(locale), readPublicPrograms()]);
  const programs = published.map((program) => summaryOf(program, ctx.today, voice));
  const zones = voice.zones.map(({ slug }) => ({ slug, name: voice.zoneName(slug) }));
  const zone = zones.find(({ slug }) => slug === url.searchParams.get("zone"))?.slug ?? null;
  const groups = [null, ...zones]
    .filter((each) => zone === null || each === null || each.slug === zone)
    .map((each) => ({ zone: each, programs: programs.filter((program) => program.zone === (each?.slug ?? null)) }));
  return { title: pageTitle(voice.t, voice.t("program:list.title")), zone, zones, groups };
});

export default function Programs() {
  const { zone, zones, groups } = useLoaderData<typeof loader>();
  const { lang = "" } = useParams();
  const t = useT("program");
  const shown = groups.filter(({ zone: own, programs }) => programs.length > 0 || own?.slug === zone);
  return (
    <>
      <PageHeader
        title={t("list.title")}
        lead={t("list.lead")}
        actions={<a href={pathTo("/:lang/compare", { lang })}>{t("desk:publicHome.compareAction")}</a>}
      />
      <div className="stack">
        <FilterForm clearHref={zone === null ? undefined : pathTo("/:lang/programs", { lang })}>
          <Select
            id="zone"
            name="zone"
            label={t("list.filter")}
            emptyLabel={t("list.all")}
            defaultValue={zone ?? ""}
            options={zones.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
        </FilterForm>
        {shown.map(({ zone: own, programs }) => (
          <section
            key={own?.slug ?? ""}
            className="flex flex-col gap-4"
            aria-labelledby={`zone-${own?.slug ?? "city"}`}
          >
            <div>
              <h2 id={`zone-${own?.slug ?? "city"}`}>{own?.name ?? t("list.city")}</h2>
              <p className="muted">{t(own ? "list.zoneNote" : "list.cityNote")}</p>
            </div>
            {programs.length === 0 ? (
              <EmptyState
                title={t("list.noneTitle")}
                action={
                  <LinkButton variant="secondary" href={pathTo("/:lang/programs", { lang })}>
                    {t("list.noneAction")}
                  </LinkButton>
                }
              >
                <p>{t("list.noneText")}</p>
              </EmptyState>
            ) : (
              <div className="grid gap-4 md:grid-cols-2">
                {programs.map((program) => (
                  <ProgramCard key={program.slug} program={program} lang={lang} />
                ))}
              </div>
            )}
          </section>
        ))}
      </div>
    </>
  );
}
