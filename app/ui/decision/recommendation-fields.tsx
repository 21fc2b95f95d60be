import { useT } from "~/i18n/react";
import { RadioGroup } from "../primitives/choice-group";
import { Disclosure } from "../primitives/disclosure";
import { NumberInput } from "../primitives/number-input";
import type { Choice } from "../primitives/select";
import type { FormState } from "../patterns/form-state";
import { ReasonFields } from "./reason-fields";

interface RecommendationFieldsProps {
  /** The scoring sheet of the version. */
  readonly sheet: readonly { readonly key: string; readonly label: string; readonly max: number }[];
  readonly clauses: readonly Choice[];
  readonly form: FormState;
}

const reasonRows = [0, 1, 2, 3, 4] as const;
const inSight = 2;

/** What a reviewer recommends: outcome, scores by the sheet, and reasons with their clauses. */
export const RecommendationFields = ({ sheet, clauses, form }: RecommendationFieldsProps) => {
  const t = useT("review");
  const labels = {
    clause: t("recommendation.clause"),
    noClause: t("recommendation.noClause"),
    words: t("recommendation.words"),
  };
  const rows = reasonRows.map((row) => (
    <ReasonFields
      key={row}
      row={row}
      legend={t("recommendation.reason", { n: row + 1 })}
      labels={labels}
      clauses={clauses}
      lines={2}
      form={form}
    />
  ));
  const typedBelow = reasonRows.slice(inSight).some((row) => form.typed(`reasons[${row}].words`));
  return (
    <>
      <RadioGroup
        id="outcome"
        name="outcome"
        label={t("recommendation.outcome")}
        required
        errors={form.errorsOf("outcome")}
        defaultValue={form.typed("outcome")}
        options={(["approve", "reject"] as const).map((value) => ({ value, label: t(`decision:outcome.${value}`) }))}
      />
      <h2>{t("recommendation.scores")}</h2>
      <p className="muted">{t(sheet.length > 0 ? "recommendation.internal" : "recommendation.noSheet")}</p>
      {sheet.map(({ key, label, max }) => (
        <NumberInput
          key={key}
          id={`scores.${key}`}
          name={`scores.${key}`}
          label={t("recommendation.score", { label, max })}
          required
          width="short"
          errors={form.errorsOf(`scores.${key}`)}
          defaultValue={form.typed(`scores.${key}`)}
        />
      ))}
      <h2>{t("recommendation.reasons")}</h2>
      {rows.slice(0, inSight)}
      <Disclosure summary={t("recommendation.more")} open={typedBelow}>
        {rows.slice(inSight)}
      </Disclosure>
    </>
  );
};
