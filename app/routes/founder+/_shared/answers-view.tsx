import { useT } from "~/i18n/react";
import { Card } from "~/ui/primitives/card";
import { DescriptionList } from "~/ui/primitives/description-list";
import type { StepWords } from "./handed-in.server";

interface AnswersViewProps {
  readonly steps: readonly StepWords[];
  /** Path of the application, where its answers can be changed. */
  readonly changeAt?: string;
}

/** What was answered, step by step. */
export const AnswersView = ({ steps, changeAt }: AnswersViewProps) => {
  const t = useT("founderApplication");
  return (
    <>
      {steps.map(({ key, title, answers }) => (
        <Card
          key={key}
          title={title}
          actions={changeAt && <a href={`${changeAt}/steps/${key}`}>{t("common:actions.change")}</a>}
        >
          <DescriptionList
            items={answers.map(({ label, lines }) => ({
              term: label,
              value:
                lines.length > 1 ? <Lines lines={lines} /> : <span className="whitespace-pre-line">{lines[0]}</span>,
            }))}
          />
        </Card>
      ))}
    </>
  );
};

const Lines = ({ lines }: { readonly lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
