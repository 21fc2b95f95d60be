import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { officialSide } from "~/domain/access/sides";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { showAward } from "~/use-cases/show-award.server";
import { AwardPage } from "~/ui/patterns/award-page";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

const onAward = on("award.read", ({ ctx, actor, params, locale }) =>
  showAward({ ...ctx, actor: officialSide(actor) }, params["id"], locale),
);

export const loader = guard.loader(onAward, ({ subject, locale }) => ({
  ...subject,
  title: createT(locale, "award")("title", { reference: subject.award.reference }),
}));

export default function Award() {
  const { award, others, picture, today, applicationId } = useLoaderData<typeof loader>();
  const t = useT("award");
  return (
    <AwardPage
      award={{ ...award, applicationHref: `/admin/applications/${applicationId}` }}
      others={others}
      awardsAt="/admin/awards"
      picture={picture}
      today={today}
      breadcrumbs={[{ label: t("tracking.title"), href: "/admin/tracking" }]}
    />
  );
}
