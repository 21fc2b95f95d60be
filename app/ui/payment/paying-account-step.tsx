import type { ComponentProps } from "react";
import { pathTo } from "~/addresses/path-to";
import type { MaskedDetails } from "~/domain/payee/bank-details";
import { useFormats, useT } from "~/i18n/react";
import { StepRefusal } from "../application/step-refusal";
import { ConfirmPanel } from "../patterns/confirm-panel";
import { formState } from "../patterns/form-state";
import { useAccountFacts } from "../payee/account-facts";
import { PageHeader } from "../primitives/page-header";
import { TextArea, TextInput } from "../primitives/text-input";

interface StepPageProps extends MaskedDetails, Pick<ComponentProps<typeof StepRefusal>, "answer"> {
  readonly title: string;
  readonly id: string;
  readonly version: number;
  readonly program: string;
  readonly fromOn: string;
  readonly charset: string;
  readonly step: "release" | "refuse" | "withdraw";
}

/** A step of a paying account, which is shown before it is confirmed; who releases it types its number once more. */
export const PayingAccountStepPage = ({ answer, ...page }: StepPageProps) => {
  const t = useT("payment");
  const f = useFormats();
  const { title, id, version, program, fromOn, charset, step } = page;
  const href = pathTo("/admin/paying-accounts/:id", { id });
  const facts = useAccountFacts(page);
  const form = formState(answer);
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("budget:title"), href: pathTo("/admin/budgets") },
          { label: t("account.title"), href: pathTo("/admin/paying-accounts") },
          { label: t("account.one", { program, bank: page.bankName }), href },
        ]}
      />
      <StepRefusal answer={answer} stale={t("account.stale")} />
      <ConfirmPanel
        title={title}
        effects={[
          { term: t("account.program"), value: program },
          { term: t("account.fromOn"), value: f.date(fromOn) },
          ...facts,
          { term: t("account.charset"), value: charset },
        ]}
        confirm={t(`account.${step}`)}
        hidden={{ version }}
        cancelHref={href}
        danger={step !== "release"}
      >
        {step === "release" && (
          <TextInput
            id="number"
            name="number"
            label={t("account.again")}
            hint={t("account.againHint")}
            inputMode="numeric"
            autoComplete="off"
            required
            defaultValue={form.typed("number")}
            errors={form.errorsOf("number")}
          />
        )}
        {step === "refuse" && (
          <TextArea
            id="reasons"
            name="reasons"
            label={t("account.reasons")}
            hint={t("account.refuseHint")}
            required
            defaultValue={form.typed("reasons")}
            errors={form.errorsOf("reasons")}
          />
        )}
      </ConfirmPanel>
    </div>
  );
};
