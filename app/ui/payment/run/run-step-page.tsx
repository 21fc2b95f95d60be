import type { ComponentProps } from "react";
import { pathTo } from "~/addresses/path-to";
import { useFormats, useT } from "~/i18n/react";
import { StepRefusal } from "../../application/step-refusal";
import { ConfirmPanel } from "../../patterns/confirm-panel";
import { formState } from "../../patterns/form-state";
import type { Description } from "../../primitives/description-list";
import { PageHeader } from "../../primitives/page-header";
import { TextArea } from "../../primitives/text-input";

export interface RunOfStep {
  readonly title: string;
  readonly id: string;
  readonly name: string;
  readonly through: string;
  readonly awards: number;
  readonly paidFen: number;
  readonly waivedFen: number;
  readonly keptFen: number;
  readonly preparer: string;
  readonly version: number;
}

interface StepPageProps extends Pick<ComponentProps<typeof StepRefusal>, "answer"> {
  readonly run: RunOfStep;
  /** The words of its button. */
  readonly confirm: string;
  readonly danger?: boolean;
  /** Beside the version. */
  readonly hidden?: Readonly<Record<string, string>>;
  /** Instead of the version, where the step makes something new. */
  readonly ids?: Readonly<Record<string, string>>;
  /** Whether reasons are asked for, and what they are told. */
  readonly reasons?: string;
  /** What else it is about. */
  readonly about?: readonly Description[];
}

/** A step of a run, which is shown before it is confirmed. */
export const RunStepPage = ({ run, confirm, danger, hidden, ids, reasons, about = [], answer }: StepPageProps) => {
  const t = useT("payment");
  const f = useFormats();
  const { title, id, name, version } = run;
  const href = pathTo("/admin/payments/:id", { id });
  const form = formState(answer);
  return (
    <div className="stack">
      <PageHeader
        title={title}
        breadcrumbs={[
          { label: t("run.title"), href: pathTo("/admin/payments") },
          { label: t("run.one", { run: name }), href },
        ]}
      />
      <StepRefusal answer={answer} stale={t("run.stale")} />
      <ConfirmPanel
        title={title}
        effects={[
          ...about,
          { term: t("run.through"), value: f.month(run.through) },
          { term: t("run.awards"), value: f.number(run.awards) },
          { term: t("run.paid"), value: f.money(run.paidFen) },
          { term: t("run.waived"), value: f.money(run.waivedFen) },
          { term: t("run.kept"), value: f.money(run.keptFen) },
          { term: t("run.prepared"), value: run.preparer },
        ]}
        confirm={confirm}
        hidden={ids ?? { version, ...hidden }}
        cancelHref={href}
        danger={danger}
      >
        {reasons !== undefined && (
          <TextArea
            id="reasons"
            name="reasons"
            label={t("run.reasons")}
            hint={reasons}
            required
            defaultValue={form.typed("reasons")}
            errors={form.errorsOf("reasons")}
          />
        )}
      </ConfirmPanel>
    </div>
  );
};
