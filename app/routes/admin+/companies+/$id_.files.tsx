import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { receiveDocument } from "~/auth/receive-file.server";
import { readCompanyFiles } from "~/data/company/files.server";
import { useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { showFiles } from "~/presenters/company/company-files";
import { IntakePage } from "~/ui/company/intake-page";
import { AddFile, FileList } from "~/ui/company/file-list";
import { titleOf } from "~/ui/title";
import { keepCompanyFile } from "~/use-cases/company/keep-company-file.server";
import { onCompanyOfIntake } from "../_shared/company/on-official-company.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onCompanyOfIntake, async ({ subject: { id, name }, locale }) => ({
  title: createT(locale, "register")("files.title"),
  company: { id, name },
  files: showFiles(await readCompanyFiles({ companyId: id }), id, locale),
}));

export const action = guard.action(
  onCompanyOfIntake,
  ({ ctx, request, subject: { id } }) =>
    receiveDocument(request, pathTo("/admin/companies/:id/licence", { id }, { notice: "added" }), (file) =>
      keepCompanyFile(ctx, { ...file, of: { companyId: id } }),
    ),
  { form: "upload" },
);

export default function CompanyFiles() {
  const t = useT("register");
  const { title, company, files } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <IntakePage title={title} company={company}>
      <FileList files={files} none={t("files.none")} />
      <AddFile error={refused?.error} />
    </IntakePage>
  );
}
