import { useLoaderData, useParams } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { readPublicProgram } from "~/data/public-programs.reader.server";
import { useFormats, useT } from "~/i18n/react";
import { NotFound } from "~/platform/errors";
import { LinkButton } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { PageHeader } from "~/ui/primitives/page-header";
import { Gifts } from "./_shared/gifts";
import { Opening } from "./_shared/program-card";
import { detailOf } from "./_shared/program-detail.server";
import { Conditions, Documents, Grounds, StepTimes } from "./_shared/program-facts";
import { TierTable } from "./_shared/tier-table";
import { pageTitle, titled } from "./_shared/titled";
import { voiceIn } from "./_shared/voice.server";

export const meta = titled;

export const loader = guard.loader("public", async ({ ctx, locale, params }) => {
  const [voice, program] = await Promise.all([voiceIn(locale), readPublicProgram(params["slug"] ?? "")]);
  if (!program) throw new NotFound();
  const detail = detailOf(program, ctx.today, voice);
  return { title: pageTitle(voice.t, detail.name), detail };
});

export default function Program() {
  const { detail } = useLoaderData<typeof loader>();
  const home = `/${useParams()["lang"]}`;
  const t = useT("public");
  const f = useFormats();
  const { slug, name, summary, description, zoneName, opening, example, highestOnly } = detail;
  return (
    <>
      <PageHeader
        title={name}
        breadcrumbs={[{ label: t("programs.title"), href: `${home}/programs` }]}
        eyebrow={zoneName === null ? t("program.scope.city") : t("program.scope.zone", { zone: zoneName })}
        lead={summary}
      />
      <div className="stack">
        <Opening opening={opening} />
        <div className="button-row">
          {opening.open ? (
            <LinkButton href={`/founder/applications/new?program=${slug}`}>{t("program.apply")}</LinkButton>
          ) : null}
          <LinkButton variant="secondary" href={`${home}/check?program=${slug}`}>
            {t("program.check")}
          </LinkButton>
        </div>
        <Card title={t("program.gives")}>
          <div className="flex flex-col gap-4">
            <p className="prose">{description}</p>
            {detail.gifts.length === 0 ? <p>{t("program.noRent")}</p> : null}
            <Gifts gifts={detail.gifts} besides={detail.besides} />
            {detail.duties.length === 0 ? null : (
              <div>
                <p className="font-semibold">{t("program.duties")}</p>
                <ul className="list-disc ps-5">
                  {detail.duties.map((duty) => (
                    <li key={duty}>{duty}</li>
                  ))}
                </ul>
              </div>
            )}
            {highestOnly ? <p className="muted">{t("program.highestOnly")}</p> : null}
          </div>
        </Card>
        {example ? (
          <Card title={t("program.example")}>
            <div className="flex flex-col gap-4">
              <p>
                {t("program.exampleLead", {
                  area: f.area(example.areaM2),
                  rent: f.moneyBrief(example.rentFen),
                  date: f.date(example.start),
                })}
              </p>
              <TierTable caption={t("program.exampleCaption")} cases={example.cases} />
            </div>
          </Card>
        ) : null}
        <Conditions conditions={detail.conditions} />
        <div className="grid gap-6 md:grid-cols-2">
          <Documents documents={detail.documents} />
          <StepTimes steps={detail.steps} noticeWorkingDays={detail.noticeWorkingDays} />
        </div>
        <Grounds detail={detail} />
      </div>
    </>
  );
}
