import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { ownSide } from "~/domain/access/sides";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { showAnyLetter } from "~/presenters/decision/show-letter.server";
import { deliverAnyLetter } from "~/use-cases/change/run-hearing.server";
import { ChangeLetterPage } from "~/ui/change/change-letter-page";
import { ClaimLetterPage } from "~/ui/month/claim-letter-page";
import { LetterPage } from "~/ui/decision/letter-page";
import { RecoveryLetterPage } from "~/ui/recovery/recovery-letter-page";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

const onLetter = on("application.read", async ({ ctx, actor, params, locale }) => {
  const own = { ...ctx, actor: ownSide(actor) };
  await deliverAnyLetter(own, params["id"]);
  return showAnyLetter(own, params["id"], locale);
});

export const loader = guard.loader(onLetter, ({ subject, locale }) => ({
  letter: subject,
  title: createT(locale, "letter")(subject.outcome === null ? "ofHearing" : "title", { reference: subject.reference }),
}));

export default function Letter() {
  const { letter } = useLoaderData<typeof loader>();
  const t = useT("letter");
  if (letter.about === "change") {
    const href = pathTo("/founder/awards/:id", { id: letter.award.id });
    const label = t("common:marks.pair", { label: t("award"), text: letter.award.reference });
    return <ChangeLetterPage letter={letter} side="founder" breadcrumbs={[{ label, href }]} />;
  }
  if (letter.about === "claim") {
    const href = pathTo("/founder/claims/:id", { id: letter.claim.id });
    return <ClaimLetterPage letter={letter} side="founder" breadcrumbs={[{ label: letter.claim.reference, href }]} />;
  }
  if (letter.about === "recovery") return <RecoveryLetterPage letter={letter} side="founder" />;
  const applicationHref = pathTo("/founder/applications/:id", { id: letter.applicationId });
  return (
    <LetterPage
      letter={letter}
      applicationHref={applicationHref}
      side="founder"
      breadcrumbs={[{ label: t("crumb", { reference: letter.applicationReference }), href: applicationHref }]}
    />
  );
}
