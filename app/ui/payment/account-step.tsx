import type { ComponentProps } from "react";
import { pathTo } from "~/addresses/path-to";
import type { ShownBankAccount } from "~/presenters/payment/show-bank-account.server";
import { useT } from "~/i18n/react";
import { StepRefusal } from "../application/step-refusal";
import { PhrasePicker } from "../city/phrase-picker";
import { ConfirmPanel } from "../patterns/confirm-panel";
import { DocumentChecklist } from "../patterns/document-checklist";
import { formState } from "../patterns/form-state";
import { PageHeader } from "../primitives/page-header";
import { TextArea } from "../primitives/text-input";
import { useOfficialAccount } from "./official-account";

interface AccountStepProps {
  readonly answer: (ComponentProps<typeof StepRefusal>["answer"] & { readonly taken?: number }) | undefined;
  /** What a refusal may begin with. */
  readonly phrases?: ComponentProps<typeof PhrasePicker>["phrases"];
  readonly title: string;
  readonly account: ShownBankAccount;
  readonly step: "check" | "refuse";
}

/** A step of an official on an account, which is shown with its evidence before it is confirmed. */
export const AccountStepPage = ({ title, account, step, answer, phrases = [] }: AccountStepProps) => {
  const t = useT("account");
  const href = pathTo("/admin/accounts/:id", { id: account.id });
  const effects = useOfficialAccount(account);
  const fieldOf = formState(answer).fieldsOf({ reasons: t("reasons") });
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("list.title"), href: pathTo("/admin/accounts") },
          { label: account.title, href },
        ]}
      />
      <StepRefusal answer={answer} stale={t("page.stale")} />
      <ConfirmPanel
        title={title}
        effects={effects}
        confirm={t(`page.${step}`)}
        hidden={{ version: account.version }}
        cancelHref={href}
        danger={step === "refuse"}
      >
        {step === "refuse" && (
          <>
            <PhrasePicker phrases={phrases} taken={answer?.taken ?? null} />
            <TextArea {...fieldOf("reasons")} hint={t("page.refuseHint")} required />
          </>
        )}
      </ConfirmPanel>
      {account.files && <DocumentChecklist items={[account.files]} />}
    </div>
  );
};
