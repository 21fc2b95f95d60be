import { LOCALES } from "~/i18n/locale";
import { I18nProvider, useT } from "~/i18n/react";
import { Button } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { Form } from "~/ui/primitives/form";
import { Steps } from "~/ui/primitives/steps";
import { type FormPreviewView, PREVIEW_LANGUAGE, type PreviewedQuestion } from "./form-preview-view";
import { QuestionField } from "~/ui/application/question-field";

const Question = ({ question }: { readonly question: PreviewedQuestion }) => {
  const t = useT("builder");
  if (question.kind === "asked") return <QuestionField view={question.view} documentsHref="" />;
  const { label } = question;
  return (
    <p className="muted">
      {question.kind === "hidden"
        ? t("questions.previewHidden", { label, condition: question.when })
        : t("questions.previewUnread", { label })}
    </p>
  );
};

const Documents = ({ documents }: { readonly documents: NonNullable<FormPreviewView["documents"]> }) => {
  const t = useT("builder");
  return (
    <Card title={t("questions.previewDocuments")}>
      {documents.length === 0 && <p className="muted">{t("questions.previewNoDocuments")}</p>}
      <ul className="list-disc ps-5">
        {documents.map(({ key, name, help }) => (
          <li key={key}>
            {name}
            {help && <p className="muted text-sm">{help}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
};

const Pages = ({ view }: { readonly view: FormPreviewView }) => {
  const t = useT("builder");
  const { elsewhere, pages, documents } = view;
  return (
    <>
      {pages.length > 1 && (
        <Steps steps={pages.map(({ id, title }) => ({ label: title, state: "todo", href: `#${id}` }))} />
      )}
      {elsewhere.length > 0 && (
        <Card title={t("questions.previewElsewhere")}>
          <div className="stack">
            {elsewhere.map((each) => (
              <QuestionField key={each.name} view={each} documentsHref="" />
            ))}
          </div>
        </Card>
      )}
      {pages.map(({ id, title, questions }) => (
        <Card key={id} id={id} title={title}>
          <div className="stack">
            {questions.map((question) => (
              <Question key={question.key} question={question} />
            ))}
          </div>
        </Card>
      ))}
      {documents && <Documents documents={documents} />}
    </>
  );
};

/** The application form as founders fill it in; whatever is answered only shows what would be asked then. */
export const FormPreview = ({ view }: { readonly view: FormPreviewView }) => {
  const t = useT("builder");
  const { language, languages } = view;
  return (
    <Form>
      <I18nProvider locale={language}>
        <div lang={language} className="stack">
          <Pages view={view} />
        </div>
      </I18nProvider>
      <div className="button-row">
        <Button name={PREVIEW_LANGUAGE} value={language}>
          {t("questions.previewShow")}
        </Button>
        {languages
          .filter((each) => each !== language)
          .map((each) => (
            <Button key={each} variant="secondary" name={PREVIEW_LANGUAGE} value={each}>
              {t("questions.previewIn", { language: LOCALES[each].name })}
            </Button>
          ))}
      </div>
    </Form>
  );
};
