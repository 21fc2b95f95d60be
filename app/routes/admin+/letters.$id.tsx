import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { officialSide } from "~/domain/access/sides";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { showAnyLetter } from "~/presenters/decision/show-letter.server";
import { ChangeLetterPage } from "~/ui/change/change-letter-page";
import { ClaimLetterPage } from "~/ui/month/claim-letter-page";
import { LetterPage } from "~/ui/decision/letter-page";
import { RecoveryLetterPage } from "~/ui/recovery/recovery-letter-page";
import { titleOf } from "~/ui/title";

export const meta: MetaFunction<typeof loader> = titleOf;

const onLetter = on("application.read", ({ ctx, actor, params, locale }) =>
  showAnyLetter({ ...ctx, actor: officialSide(actor) }, params["id"], locale),
);

export const loader = guard.loader(onLetter, ({ subject, locale }) => ({
  letter: subject,
  title: createT(locale, "letter")(subject.outcome === null ? "ofHearing" : "title", { reference: subject.reference }),
}));

export default function Letter() {
  const { letter } = useLoaderData<typeof loader>();
  const t = useT("letter");
  if (letter.about === "change") {
    const href = pathTo("/admin/awards/:id", { id: letter.award.id });
    const label = t("common:marks.pair", { label: t("award"), text: letter.award.reference });
    return <ChangeLetterPage letter={letter} side="admin" breadcrumbs={[{ label, href }]} />;
  }
  if (letter.about === "claim") {
    const href = pathTo("/admin/claims/:id", { id: letter.claim.id });
    return <ClaimLetterPage letter={letter} side="admin" breadcrumbs={[{ label: letter.claim.reference, href }]} />;
  }
  if (letter.about === "recovery") return <RecoveryLetterPage letter={letter} side="admin" />;
  const applicationHref = pathTo("/admin/applications/:id", { id: letter.applicationId });
  return (
    <LetterPage
      letter={letter}
      applicationHref={applicationHref}
      side="admin"
      breadcrumbs={[{ label: t("crumb", { reference: letter.applicationReference }), href: applicationHref }]}
    />
  );
}
