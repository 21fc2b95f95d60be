import { useT } from "~/i18n/react";
import { Comparison } from "~/ui/patterns/comparison";

interface StepComparisonProps {
  /** Path of the step. */
  readonly here: string;
  readonly fields: readonly {
    readonly key: string;
    readonly label: string;
    readonly yours: string;
    readonly current: string;
  }[];
}

/** What a person typed into a step that somebody else changed meanwhile, beside what stands now: only what differs. */
export const StepComparison = ({ here, fields }: StepComparisonProps) => {
  const t = useT("application");
  const shown = fields.map((field) => ({
    ...field,
    yours: field.yours || t("submission.noAnswer"),
    current: field.current || t("submission.noAnswer"),
    differs: true,
  }));
  return <Comparison fields={shown} keepHref={here} />;
};
