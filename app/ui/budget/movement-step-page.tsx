import type { ComponentProps } from "react";
import { pathTo } from "~/addresses/path-to";
import { useFormats, useT } from "~/i18n/react";
import { StepRefusal } from "../application/step-refusal";
import { ConfirmPanel } from "../patterns/confirm-panel";
import { PageHeader } from "../primitives/page-header";
import { TextArea } from "../primitives/text-input";
import { formState } from "../patterns/form-state";
import { MovementEffect } from "./movement-effect";

interface StepPageProps extends Pick<ComponentProps<typeof StepRefusal>, "answer"> {
  readonly title: string;
  readonly id: string;
  readonly version: number;
  readonly basis: string;
  readonly fen: number;
  readonly from: { readonly name: string } | null;
  readonly to: { readonly name: string } | null;
  readonly effect: ComponentProps<typeof MovementEffect>["rows"];
  readonly short: number;
  readonly step: "release" | "refuse" | "withdraw";
  /** Words of the button. */
  readonly confirm: string;
}

/** A step of a movement, with its effect before it is confirmed. */
export const MovementStepPage = ({ answer, ...page }: StepPageProps) => {
  const t = useT("budget");
  const f = useFormats();
  const { title, id, version, basis, fen, from, to, step, confirm } = page;
  const href = pathTo("/admin/budgets/movements/:id", { id });
  const form = formState(answer);
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/budgets") },
          { label: t("movement.title"), href: pathTo("/admin/budgets/movements") },
          { label: basis, href },
        ]}
      />
      <StepRefusal answer={answer} stale={t("movement.stale")} />
      {step === "release" && <MovementEffect rows={page.effect} short={page.short} />}
      <ConfirmPanel
        title={title}
        effects={[
          ...(from ? [{ term: t("movement.from"), value: from.name }] : []),
          ...(to ? [{ term: t("movement.to"), value: to.name }] : []),
          { term: t("movement.amount"), value: f.money(fen) },
          { term: t("movement.basis"), value: basis },
        ]}
        confirm={confirm}
        hidden={{ version }}
        cancelHref={href}
        danger={step !== "release"}
      >
        {step === "refuse" && (
          <TextArea
            id="reasons"
            name="reasons"
            label={t("movement.reasons")}
            hint={t("movement.refuseLead")}
            required
            defaultValue={form.typed("reasons")}
            errors={form.errorsOf("reasons")}
          />
        )}
      </ConfirmPanel>
    </div>
  );
};
