import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { guard } from "~/auth/guard.server";
import { useFormats, useT } from "~/i18n/react";
import { createT } from "~/i18n/t.server";
import { NotFound } from "~/platform/errors";
import { Provisional } from "~/ui/patterns/provisional";
import { Card } from "~/ui/primitives/card";
import { DescriptionList } from "~/ui/primitives/description-list";
import { Table } from "~/ui/primitives/table";
import { titleOf } from "~/ui/title";
import { AnswersView } from "~/ui/application/answers-view";
import { applicationFrame } from "~/presenters/application/application-frame.server";
import { ApplicationPage } from "~/ui/application/application-page";
import { answersByStep, fileSize, requirementNames } from "~/presenters/application/handed-in.server";
import { onApplication } from "./_shared/own-application.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onApplication("application.read"), async ({ locale, subject: application }) => {
  const { reference, submittedAt, submittedBy, company, documents, state, dueOn, dueProvisional } = application;
  if (!reference || !submittedAt) throw new NotFound();
  const names = requirementNames(application, locale);
  return {
    title: createT(locale, "application")("receipt.title", { reference }),
    frame: await applicationFrame(application, [], locale),
    reference,
    submittedBy,
    submittedAt: submittedAt.toISOString(),
    registered: company.code !== null,
    code: company.code ?? company.foreignRegistration,
    due: state === "submitted" && dueOn ? { date: dueOn, provisional: dueProvisional } : null,
    steps: answersByStep(application, locale),
    documents: documents.map(({ id, requirement, fileName, size, sha256 }) => ({
      id,
      fileName,
      sha256,
      size: fileSize(size, locale),
      name: names.get(requirement) ?? requirement,
    })),
  };
});

export default function Receipt() {
  const t = useT("application");
  const f = useFormats();
  const { title, frame, reference, registered, code, submittedAt, submittedBy, due, steps, documents } =
    useLoaderData<typeof loader>();
  const next = [
    { term: t("receipt.next"), value: t("receipt.nextText") },
    {
      term: t("receipt.due"),
      value: due && (
        <>
          {f.date(due.date)}
          {due.provisional && <Provisional />}
        </>
      ),
    },
  ];
  return (
    <ApplicationPage
      heading={title}
      lead={t(registered ? "receipt.lead" : "receipt.leadRegistration")}
      application={frame}
    >
      <Card>
        <DescriptionList
          items={[
            { term: t("receipt.reference"), value: <strong className="figures">{reference}</strong> },
            { term: t("receipt.program"), value: frame.program },
            { term: t("receipt.company"), value: frame.companyName },
            { term: t(registered ? "receipt.code" : "receipt.registration"), value: code },
            { term: t("receipt.submittedAt"), value: f.dateTime(submittedAt) },
            { term: t("receipt.submittedBy"), value: submittedBy },
            ...(due ? next : []),
          ]}
        />
      </Card>
      <Card title={t("receipt.documents")}>
        <Table
          caption={t("receipt.documents")}
          captionHidden
          rows={documents}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "file",
              header: t("receipt.file"),
              rowHeader: true,
              cell: ({ name, fileName }) => t("common:marks.pair", { label: name, text: fileName }),
            },
            { key: "size", header: t("receipt.size"), numeric: true, cell: ({ size }) => size },
            {
              key: "hash",
              header: t("receipt.hash"),
              cell: ({ sha256 }) => <code className="break-all">{sha256}</code>,
            },
          ]}
        />
      </Card>
      <h2>{t("receipt.answers")}</h2>
      <AnswersView steps={steps} />
      <p className="muted print:hidden">{t("receipt.print")}</p>
      <p className="print:hidden">
        <a href={pathTo("/founder/applications/:id", { id: frame.id })}>{t("receipt.back")}</a>
      </p>
    </ApplicationPage>
  );
}
