import { useT } from "~/i18n/react";
import { Button } from "../primitives/button";
import { CheckboxGroup, RadioGroup } from "../primitives/choice-group";
import { AreaInput, DateInput, MoneyInput, NumberInput } from "../primitives/number-input";
import { Select } from "../primitives/select";
import { TextArea, TextInput } from "../primitives/text-input";
import { FieldNotes, Marking } from "../primitives/field";
import { fieldId } from "../field-id";
import type { QuestionView, SimpleView } from "~/domain/program/form/question-view";

interface QuestionFieldProps {
  readonly view: QuestionView;
  /** Where files are attached: a form cannot stand in another. */
  readonly documentsHref: string;
}

const mostRadios = 6;

const SimpleField = ({ view, documentsHref }: { readonly view: SimpleView; readonly documentsHref: string }) => {
  const t = useT("application");
  const { name, label, hint, required, errors } = view;
  const field = { id: fieldId(name), name, label, hint, required, errors };
  switch (view.kind) {
    case "line":
      return <TextInput {...field} defaultValue={view.text} />;
    case "lines":
      return <TextArea {...field} defaultValue={view.text} />;
    case "number":
      return <NumberInput {...field} defaultValue={view.text} />;
    case "money":
      return <MoneyInput {...field} defaultValue={view.text} />;
    case "area":
      return <AreaInput {...field} defaultValue={view.text} />;
    case "date":
      return <DateInput {...field} defaultValue={view.text} />;
    case "choice":
      return view.options.length <= mostRadios ? (
        <RadioGroup {...field} options={view.options} defaultValue={view.text} />
      ) : (
        <Select {...field} options={view.options} defaultValue={view.text} />
      );
    case "yesNo": {
      const options = [
        { value: "yes", label: t("common:form.yes") },
        { value: "no", label: t("common:form.no") },
      ];
      return <RadioGroup {...field} options={options} defaultValue={view.text} />;
    }
    case "choices":
      return (
        <>
          <input type="hidden" name={name} value="" />
          <CheckboxGroup {...field} options={view.options} defaultValues={view.chosen} />
        </>
      );
    case "file":
      return (
        <div id={field.id} className="field">
          <p className="field-label">
            {label} <Marking required={required} />
          </p>
          <FieldNotes id={field.id} hint={hint} errors={errors} />
          <a href={`${documentsHref}#document-${name}`}>{t("step.attach")}</a>
        </div>
      );
  }
};

/** A question of an application form with its answer. */
export const QuestionField = ({ view, documentsHref }: QuestionFieldProps) => {
  const t = useT("application");
  if (view.kind !== "group") return <SimpleField view={view} documentsHref={documentsHref} />;
  const id = fieldId(view.name);
  return (
    <fieldset className="field stack" id={id}>
      <legend className="field-label">
        {view.label} <Marking required={view.required} />
      </legend>
      <FieldNotes id={id} hint={view.hint} errors={view.errors} />
      {/* So that a group without entries is posted too. */}
      <input type="hidden" name={view.name} value="" />
      {view.entries.map((entry, i) => (
        <div key={entry[0]?.name ?? i} role="group" aria-labelledby={`${id}-${i}`} className="card stack">
          <p id={`${id}-${i}`} className="font-semibold">
            {t("step.entry", { label: view.label, number: i + 1 })}
          </p>
          {entry.map((field) => (
            <SimpleField key={field.name} view={field} documentsHref={documentsHref} />
          ))}
        </div>
      ))}
      {view.open && (
        <p>
          <Button variant="secondary" name="stay" value={id}>
            {t("step.saveHere")}
          </Button>
        </p>
      )}
    </fieldset>
  );
};
