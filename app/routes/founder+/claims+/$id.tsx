import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { on } from "~/auth/need";
import { receiveDocument } from "~/auth/receive-file.server";
import { readCompanyFiles } from "~/data/company/files.server";
import { readOwnClaims } from "~/data/desk/ownership.reader.server";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { showFiles } from "~/presenters/company/company-files";
import { showClaim } from "~/presenters/company/ownership";
import { ClaimFacts } from "~/ui/company/claim-page";
import { AddFile } from "~/ui/company/file-list";
import { Done } from "~/ui/patterns/outcome";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { keepCompanyFile } from "~/use-cases/company/keep-company-file.server";

const onOwnClaim = on("signedIn", async ({ actor, params }) => {
  const claim = (await readOwnClaims(actor.userId)).find(({ id }) => id === params["id"]);
  if (!claim) throw new NotFound();
  return claim;
});

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnClaim, async ({ subject, locale }) => {
  const { id: claimId, company, companyId } = subject;
  const files = showFiles(await readCompanyFiles({ companyId, claimId }), companyId, locale);
  return {
    title: createT(locale, "register")("own.one", { company }),
    claim: { ...showClaim(subject), decider: null, files: files.map((file) => ({ ...file, href: null })) },
  };
});

export const action = guard.action(
  onOwnClaim,
  ({ ctx, request, subject: { id: claimId } }) =>
    receiveDocument(request, pathTo("/founder/claims/:id", { id: claimId }, { notice: "added" }), (file) =>
      keepCompanyFile(ctx, { ...file, of: { claimId } }),
    ),
  { form: "upload" },
);

export default function OwnClaim() {
  const t = useT("register");
  const { title, claim } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("desk:founderHome.title"), href: pathTo("/founder") }]}
        lead={claim.state === "asked" ? t("own.next") : undefined}
      />
      <Done texts={{ asked: t("own.asked"), added: t("files.added") }} />
      <ClaimFacts claim={claim} />
      {claim.state === "asked" && <AddFile error={refused?.error} />}
    </div>
  );
}
