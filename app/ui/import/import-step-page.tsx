import type { ComponentProps } from "react";
import { pathTo } from "~/addresses/path-to";
import { useFormats, useT } from "~/i18n/react";
import { StepRefusal } from "../application/step-refusal";
import { ConfirmPanel } from "../patterns/confirm-panel";
import { formState } from "../patterns/form-state";
import { PageHeader } from "../primitives/page-header";
import { TextArea } from "../primitives/text-input";

interface StepPageProps extends Pick<ComponentProps<typeof StepRefusal>, "answer"> {
  readonly step: "release" | "refuse" | "withdraw" | "void";
  readonly page: {
    readonly title: string;
    readonly id: string;
    readonly version: number;
    readonly fileName: string;
    readonly rows: number | null;
    readonly makes: readonly (readonly [string, number])[];
    /** Made with the form of a release, so that pressing twice asks once. */
    readonly taskId?: string;
  };
}

/** A step of an import, with what it does before it is confirmed. */
export const ImportStepPage = ({ answer, step, page }: StepPageProps) => {
  const t = useT("import");
  const f = useFormats();
  const say = t as unknown as (key: string) => string;
  const { title, id, version, fileName, rows, makes, taskId } = page;
  const href = pathTo("/admin/imports/:id", { id });
  const form = formState(answer);
  const lead = step === "refuse" ? undefined : t(`${step}Lead`);
  return (
    <div className="stack">
      <PageHeader
        title={title}
        lead={lead}
        breadcrumbs={[
          { label: t("title"), href: pathTo("/admin/imports") },
          { label: fileName, href },
        ]}
      />
      <StepRefusal answer={answer} stale={t("stale")} />
      <ConfirmPanel
        title={title}
        effects={[
          { term: t("file"), value: fileName },
          ...(rows === null ? [] : [{ term: t("rows"), value: f.number(rows) }]),
          ...makes.map(([what, count]) => ({
            term: say(`makes.${what}`),
            value: what.endsWith("Fen") ? f.money(count) : f.number(count),
          })),
        ]}
        confirm={t(step)}
        hidden={{ version, ...(step === "release" && taskId !== undefined ? { taskId } : {}) }}
        cancelHref={href}
        danger={step !== "release"}
      >
        {(step === "refuse" || step === "void") && (
          <TextArea
            id="reasons"
            name="reasons"
            label={step === "void" ? t("voidReasons") : t("reasons")}
            hint={t(`${step}Hint`)}
            required
            defaultValue={form.typed("reasons")}
            errors={form.errorsOf("reasons")}
          />
        )}
      </ConfirmPanel>
    </div>
  );
};
