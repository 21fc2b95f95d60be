import { useLoaderData, useParams } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { readPublicProgram } from "~/data/program/public-programs.reader.server";
import { useT } from "~/i18n/react";
import { NotFound } from "~/platform/errors";
import { LinkButton } from "~/ui/primitives/button";
import { PageHeader } from "~/ui/primitives/page-header";
import { ProgramBody } from "~/ui/program/program-body";
import { detailOf } from "~/presenters/program/program-detail.server";
import { pageTitle, titled } from "./_shared/titled";
import { voiceIn } from "~/presenters/program/voice.server";

export const meta = titled;

export const loader = guard.loader("public", async ({ ctx, locale, params }) => {
  const [voice, program] = await Promise.all([voiceIn(locale), readPublicProgram(params["slug"] ?? "")]);
  if (!program) throw new NotFound();
  const detail = detailOf(program, ctx.today, voice);
  return { title: pageTitle(voice.t, detail.name), detail };
});

export default function Program() {
  const { detail } = useLoaderData<typeof loader>();
  const { lang = "" } = useParams();
  const t = useT("program");
  const { slug, name, summary, zoneName, opening } = detail;
  return (
    <>
      <PageHeader
        title={name}
        breadcrumbs={[{ label: t("list.title"), href: pathTo("/:lang/programs", { lang }) }]}
        eyebrow={zoneName === null ? t("page.scope.city") : t("page.scope.zone", { zone: zoneName })}
        lead={summary}
      />
      <ProgramBody detail={detail}>
        {opening.open ? (
          <LinkButton href={pathTo("/founder/applications/new", { program: slug })}>{t("page.apply")}</LinkButton>
        ) : null}
        <LinkButton variant="secondary" href={pathTo("/:lang/check", { lang }, { program: slug })}>
          {t("page.check")}
        </LinkButton>
      </ProgramBody>
    </>
  );
}
