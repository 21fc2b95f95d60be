import { useT } from "~/i18n/react";
import { Card } from "~/ui/primitives/card";
import { DescriptionList } from "~/ui/primitives/description-list";
import type { StepWords } from "~/presenters/application/handed-in.server";

interface AnswersViewProps {
  readonly steps: readonly StepWords[];
  /** Path of the application, where its answers can be changed. */
  readonly changeAt?: string;
}

/** What was answered, step by step. */
export const AnswersView = ({ steps, changeAt }: AnswersViewProps) => {
  const t = useT("application");
  return (
    <>
      {steps.map(({ key, title, answers }) => (
        <Card
          key={key}
          title={title}
          actions={changeAt && <a href={`${changeAt}/steps/${key}?review=1`}>{t("common:actions.change")}</a>}
        >
          <DescriptionList
            items={answers.map(({ label, lines }) => ({
              term: label,
              value: <Lines lines={lines} />,
            }))}
          />
        </Card>
      ))}
    </>
  );
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) => {
  const t = useT("application");
  const [only, ...more] = lines;
  if (only === undefined) return <span className="muted">{t("submission.noAnswer")}</span>;
  if (more.length === 0) return <span className="whitespace-pre-line">{only}</span>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
};
