import { useT } from "~/i18n/react";
import { Button } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { AsideTable } from "./set-aside-card";
import type { AsideWords } from "~/presenters/application/set-aside.server";

interface StepAsideProps {
  readonly aside: { readonly answers: readonly AsideWords[]; readonly ids: string };
  /** The form of the step, which is saved on the way. */
  readonly form: string;
}

/** Answers to this step that no longer fitted a new version, until the founder needs them no more; nothing where there are none. */
export const StepAside = ({ aside: { answers, ids }, form }: StepAsideProps) => {
  const t = useT("application");
  if (answers.length === 0) return null;
  return (
    <Card title={t("version.aside.keptTitle")} id="set-aside">
      <p>{t("version.aside.keptText")}</p>
      <AsideTable answers={answers} caption={t("version.aside.keptTitle")} />
      <p>
        <Button variant="secondary" form={form} name="dismiss" value={ids}>
          {t("version.aside.dismiss")}
        </Button>
      </p>
    </Card>
  );
};
