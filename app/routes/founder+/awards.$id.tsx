import { useLoaderData } from "@remix-run/react";
import { guard } from "~/auth/guard.server";
import { useT } from "~/i18n/react";
import { showAward } from "~/use-cases/show-award.server";
import { AwardPage } from "~/ui/patterns/award-page";

export const loader = guard.loader("award.read", ({ ctx, params, locale }) => showAward(ctx, params["id"], locale));

export default function Award() {
  const { award, picture, today, applicationId } = useLoaderData<typeof loader>();
  const t = useT("award");
  return (
    <AwardPage
      award={{ ...award, applicationHref: `/founder/applications/${applicationId}` }}
      picture={picture}
      today={today}
      breadcrumbs={[{ label: t("mine"), href: "/founder" }]}
    />
  );
}
