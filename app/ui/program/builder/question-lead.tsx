import { useT } from "~/i18n/react";
import { DescriptionList } from "~/ui/primitives/description-list";
import { ReferenceList } from "~/ui/patterns/reference-list";

interface QuestionLeadProps {
  readonly href: string;
  readonly back: string;
  readonly editable: boolean;
  /** Null for a page of the form. */
  readonly question: {
    readonly key: string;
    readonly when: string | null;
    readonly references: readonly { readonly text: string; readonly href: string }[];
  } | null;
}

/** What stands around a question and is written on pages of its own: its short name, when it is asked, what refers to it. */
export const QuestionLead = ({ href, back, editable, question }: QuestionLeadProps) => {
  const t = useT("builder");
  const change = (page: string) => (editable ? { changeHref: `${href}/${page}` } : {});
  return (
    <>
      <p>
        <a href={back}>{t("questions.back")}</a>
        {question === null && (
          <>
            {" · "}
            <a href={`${href}/preview`}>{t("questions.preview")}</a>
          </>
        )}
      </p>
      {question && (
        <DescriptionList
          items={[
            { term: t("field.key"), value: question.key, ...change("key") },
            {
              term: t("field.when"),
              value: question.when ? t("questions.when", { condition: question.when }) : t("questions.always"),
              ...change("when"),
            },
            { term: t("questions.referTitle"), value: <ReferenceList references={question.references} /> },
          ]}
        />
      )}
    </>
  );
};
