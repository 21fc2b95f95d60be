import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { receiveFile } from "~/auth/receive-file.server";
import { readResultFiles, readUnmatched } from "~/data/payment/run/batch-page.reader.server";
import { covers, zonesFor } from "~/domain/access/reach";
import { errorValue } from "~/i18n/error-text";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { Refusal } from "~/platform/errors";
import { newId } from "~/platform/ids";
import { Done } from "~/ui/patterns/outcome";
import { BatchExport } from "~/ui/payment/run/batch-export";
import { ResultFilesTable, UnmatchedTable } from "~/ui/payment/run/result-tables";
import { Button } from "~/ui/primitives/button";
import { DescriptionList } from "~/ui/primitives/description-list";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { FileInput } from "~/ui/primitives/file-input";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { mostOfResult } from "~/use-cases/payment/read-result.server";
import { importResult } from "~/use-cases/payment/import-result.server";
import { onBatch } from "../_shared/payment/on-run.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onBatch("payment.read"), async ({ ctx, subject: { run, batch }, locale }) => {
  const [files, unmatched] = await Promise.all([readResultFiles(batch.id), readUnmatched(batch.id)]);
  return {
    title: createT(locale, "payment")("batch.one", { part: batch.part, charset: batch.charset }),
    run: { id: run.id, name: run.name },
    id: batch.id,
    lines: batch.lines,
    fen: batch.fen,
    executionOn: batch.executionOn,
    exportedAt: batch.exportedAt && batch.exportedAt.toISOString(),
    mayExport: batch.complete && covers(zonesFor(ctx.actor, "payment.export"), run.zoneIds),
    files: files.map((file) => ({ ...file, importedAt: file.importedAt.toISOString() })),
    unmatched,
  };
});

/** Brings in what the bank says of this file. */
export const action = guard.action(
  onBatch("payment.export"),
  async ({ ctx, request, subject: { run, batch } }) => {
    try {
      await receiveFile(request, async ({ fileName, content }) => {
        await importResult(ctx, { id: newId(), batchId: batch.id, fileName, content: await bytesOf(content) });
      });
      const at = { id: run.id, batchId: batch.id };
      return redirect(pathTo("/admin/payments/:id/files/:batchId", at, { notice: "imported" }), 303);
    } catch (error) {
      if (error instanceof Refusal) return data({ error: errorValue(error.reason, error.params) }, 422);
      throw error;
    }
  },
  { form: "upload" },
);

/** A file of the bank, which is read at once. Throws a Refusal where it is too large. */
async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of content) if ((size += part.byteLength) <= mostOfResult) parts.push(part);
  if (size > mostOfResult) throw new Refusal("payment.result.tooLarge");
  return Buffer.concat(parts);
}

export default function BankFile() {
  const refused = useActionData<typeof action>();
  const t = useT("payment");
  const f = useFormats();
  const { title, run, id, lines, fen, executionOn, exportedAt, mayExport, files, unmatched } =
    useLoaderData<typeof loader>();
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("run.title"), href: pathTo("/admin/payments") },
          { label: t("run.one", { run: run.name }), href: pathTo("/admin/payments/:id", { id: run.id }) },
        ]}
      />
      <Done texts={{ imported: t("run.done.imported") }} />
      <ErrorSummary errors={refused ? [{ id: "file", label: t("batch.file"), message: refused.error }] : []} />
      <DescriptionList
        items={[
          { term: t("batch.lines"), value: f.number(lines) },
          { term: t("batch.sum"), value: f.money(fen) },
          { term: t("batch.executionOn"), value: f.date(executionOn) },
          { term: t("batch.exported"), value: exportedAt ? f.dateTime(exportedAt) : t("batch.notYet") },
        ]}
      />
      {mayExport && (
        <BatchExport action={pathTo("/admin/payments/:id/files/:batchId/file", { id: run.id, batchId: id })} />
      )}
      {mayExport && exportedAt && (
        <section className="stack">
          <h2>{t("batch.results")}</h2>
          <Form keeps={false} encType="multipart/form-data">
            <FileInput
              id="file"
              name="file"
              required
              label={t("batch.file")}
              hint={t("batch.resultsText")}
              accept=".xml,.csv,text/csv,application/xml"
              errors={refused ? [refused.error] : undefined}
            />
            <Button>{t("batch.bringIn")}</Button>
          </Form>
        </section>
      )}
      {files.length > 0 && (
        <section className="stack">
          <h2>{t("batch.files")}</h2>
          <ResultFilesTable rows={files} />
        </section>
      )}
      {unmatched.length > 0 && (
        <section className="stack">
          <h2>{t("batch.unmatchedTitle")}</h2>
          <UnmatchedTable rows={unmatched} />
        </section>
      )}
    </div>
  );
}
