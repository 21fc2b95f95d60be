import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { receiveDocument } from "~/auth/receive-file.server";
import { readCompanyFiles } from "~/data/company/files.server";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { showFiles } from "~/presenters/company/company-files";
import { showOwnership } from "~/presenters/company/ownership";
import { OwnershipFacts } from "~/ui/company/intake-page";
import { AddFile } from "~/ui/company/file-list";
import { Done } from "~/ui/patterns/outcome";
import { LinkButton } from "~/ui/primitives/button";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { keepCompanyFile } from "~/use-cases/company/keep-company-file.server";
import { onOwnOwnership } from "../_shared/own-ownership.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onOwnOwnership, async ({ subject, locale }) => {
  const { id: ownershipId, company, companyId } = subject;
  const files = showFiles(await readCompanyFiles({ companyId, ownershipId }), companyId, locale);
  return {
    title: createT(locale, "register")("own.one", { company }),
    // One that was refused or withdrawn can be asked for again while nobody owns the company.
    again: subject.state !== "asked" && !subject.owned ? subject.code : null,
    ownership: { ...showOwnership(subject), decider: null, files: files.map((file) => ({ ...file, href: null })) },
  };
});

export const action = guard.action(
  onOwnOwnership,
  ({ ctx, request, subject: { id: ownershipId } }) =>
    receiveDocument(request, pathTo("/founder/ownership/:id", { id: ownershipId }, { notice: "added" }), (file) =>
      keepCompanyFile(ctx, { ...file, of: { ownershipId } }),
    ),
  { form: "upload" },
);

export default function OwnOwnership() {
  const t = useT("register");
  const { title, ownership, again } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[{ label: t("desk:founderHome.title"), href: pathTo("/founder") }]}
        lead={ownership.state === "asked" ? t("own.next") : undefined}
      />
      <Done texts={{ asked: t("own.asked"), added: t("files.added"), withdrawn: t("own.withdrawn") }} />
      <OwnershipFacts ownership={ownership} />
      {again !== null && (
        <p>
          <LinkButton variant="secondary" href={pathTo("/founder/ownership/new", { code: again })}>
            {t("own.again")}
          </LinkButton>
        </p>
      )}
      {ownership.state === "asked" && (
        <>
          <AddFile error={refused?.error} />
          <p>
            <LinkButton variant="secondary" href={pathTo("/founder/ownership/:id/withdrawal", { id: ownership.id })}>
              {t("own.withdraw")}
            </LinkButton>
          </p>
        </>
      )}
    </div>
  );
}
