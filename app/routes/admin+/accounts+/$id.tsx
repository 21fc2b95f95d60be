import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { pathTo } from "~/addresses/path-to";
import { formAction } from "~/auth/form-action.server";
import { guard } from "~/auth/guard.server";
import { accountNumberForm } from "~/forms/payment/bank-account";
import { useT } from "~/i18n/react";
import { showBankAccount } from "~/presenters/payment/show-bank-account.server";
import { StepRefusal } from "~/ui/application/step-refusal";
import { DocumentChecklist } from "~/ui/patterns/document-checklist";
import { Done } from "~/ui/patterns/outcome";
import { useOfficialAccount } from "~/ui/payment/official-account";
import { Button, LinkButton } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { DescriptionList } from "~/ui/primitives/description-list";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { titleOf } from "~/ui/title";
import { showAccountNumber } from "~/use-cases/payment/show-account-number.server";
import { onBankAccount } from "../_shared/payment/on-bank-account.server";

export const meta: MetaFunction<typeof loader> = titleOf;

export const loader = guard.loader(onBankAccount("account.read"), ({ ctx, subject, locale }) =>
  showBankAccount(ctx, subject, locale),
);

/** The whole number, for who may check the account: in this answer alone, which nothing keeps. */
export const action = formAction(onBankAccount("account.check"), accountNumberForm, async ({ ctx, subject }) => {
  const number = await showAccountNumber(ctx, subject.id);
  return data({ number }, { headers: { "Cache-Control": "no-store" } });
});

export default function BankAccount() {
  const t = useT("account");
  const account = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const number = answer && "number" in answer ? answer.number : null;
  const refused = answer && "result" in answer ? answer : undefined;
  const facts = useOfficialAccount(account, number);
  const { id, title, files, hindrance, mayCheck, mayRefuse, version } = account;
  const beside = <File extends { name: string }>(file: File) => ({
    ...file,
    name: t("newTab", { name: file.name }),
    newTab: true,
  });
  const refusal = mayRefuse && (
    <LinkButton variant="secondary" href={pathTo("/admin/accounts/:id/refusal", { id })}>
      {t("page.refuse")}
    </LinkButton>
  );
  return (
    <div className="stack">
      <PageHeader title={title} breadcrumbs={[{ label: t("list.title"), href: pathTo("/admin/accounts") }]} />
      <Done
        texts={{
          checkedOnce: t("notice.checkedOnce"),
          inForce: t("notice.inForce"),
          refused: t("notice.refused"),
        }}
      />
      <StepRefusal answer={refused} stale={t("page.stale")} />
      <div className="grid gap-6 md:grid-cols-2">
        <div className="stack">
          <DescriptionList items={facts} />
          {hindrance && <p>{t(`page.${hindrance}`)}</p>}
          {number !== null && <p>{t("page.compare")}</p>}
          {mayCheck && number === null && <p className="muted">{t("page.showHint")}</p>}
          <div className="button-row">
            {mayCheck && number === null && (
              <Form keeps={false}>
                <Button>{t("page.show")}</Button>
              </Form>
            )}
            {mayCheck && number !== null && (
              <Form keeps={false} action={pathTo("/admin/accounts/:id/check", { id })} hidden={{ version }}>
                <Button>{t("page.check")}</Button>
              </Form>
            )}
            {refusal}
          </div>
        </div>
        <Card title={t("evidence")}>
          {files ? (
            <>
              <DocumentChecklist items={[{ ...files, files: files.files.map(beside) }]} />
              {files.picture && <img src={files.picture} alt={t("page.picture")} className="max-w-full" />}
            </>
          ) : (
            <p className="muted">{t("page.evidenceHidden")}</p>
          )}
        </Card>
      </div>
    </div>
  );
}
