import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { mostMegabytes, mostRows } from "~/domain/import/kinds";
import { errorValue } from "~/i18n/error-text";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound, Refusal } from "~/platform/errors";
import { receiveFile } from "~/auth/receive-file.server";
import { isId, newId } from "~/platform/ids";
import { columnRows } from "~/presenters/import/template.server";
import { ColumnTable } from "~/ui/import/column-table";
import { Templates } from "~/ui/import/templates";
import { Button } from "~/ui/primitives/button";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { FileInput } from "~/ui/primitives/file-input";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { templateColumns } from "~/use-cases/import/kinds/kinds.server";
import { prepareImport } from "~/use-cases/import/prepare-import.server";
import { onImportKind } from "../_shared/import/on-import.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onImportKind, ({ subject: kind, locale }) => {
  const t = createT(locale, "import");
  return {
    title: t("of", { kind: t(`kinds.${kind}`) }),
    kind,
    id: newId(),
    columns: columnRows(kind, templateColumns(kind), locale),
  };
});

/** Keeps the file under the id that was made with the form (`?id=`). */
export const action = guard.action(
  onImportKind,
  async ({ ctx, request, url, subject: kind }) => {
    const id = url.searchParams.get("id");
    if (!isId(id)) throw new NotFound();
    try {
      await receiveFile(request, (file) => prepareImport(ctx, { ...file, id, kind }));
      return redirect(pathTo("/admin/imports/:id", { id }, { notice: "prepared" }), 303);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return data({ error: errorValue(error.reason, error.params) }, 422);
    }
  },
  { form: "upload" },
);

export default function ImportFile() {
  const t = useT("import");
  const f = useFormats();
  const { title, kind, id, columns } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={t(`about.${kind}`)}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/imports") },
          { label: t("newTitle"), href: pathTo("/admin/imports/new") },
        ]}
      />
      <ErrorSummary errors={refused ? [{ id: "file", label: t("file"), message: refused.error }] : []} />
      <Form keeps={false} action={pathTo("/admin/imports/new/:kind", { kind }, { id })} encType="multipart/form-data">
        <FileInput
          id="file"
          name="file"
          required
          label={t("file")}
          hint={t("fileHint", { megabytes: mostMegabytes, rows: f.number(mostRows) })}
          accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          errors={refused ? [refused.error] : undefined}
        />
        <Button>{t("upload")}</Button>
      </Form>
      <p className="muted">{t("uploadNote")}</p>
      <Templates kind={kind} />
      <ColumnTable columns={columns} />
    </div>
  );
}
