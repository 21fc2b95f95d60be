import { useT } from "~/i18n/react";
import type { RequestField, RequestFields } from "~/presenters/change/fields/request-field";
import { CheckboxGroup } from "../primitives/choice-group";
import { AreaInput, DateInput, MoneyInput, NumberInput } from "../primitives/number-input";
import { Select } from "../primitives/select";
import { Tabs } from "../primitives/tabs";
import { TextInput } from "../primitives/text-input";

type Errors = Readonly<Record<string, readonly string[]>>;

const Input = ({ field, errors }: { readonly field: RequestField; readonly errors: Errors }) => {
  const basics = {
    id: field.name,
    name: field.name,
    label: field.label,
    hint: field.hint,
    errors: errors[field.name],
  };
  switch (field.type) {
    case "date":
      return <DateInput {...basics} defaultValue={field.value} />;
    case "whole":
      return <NumberInput {...basics} defaultValue={field.value} />;
    case "area":
      return <AreaInput {...basics} defaultValue={field.value} />;
    case "money":
      return <MoneyInput {...basics} defaultValue={field.value} />;
    case "text":
      return <TextInput {...basics} defaultValue={field.value} width="medium" />;
    case "select":
      return <Select {...basics} options={field.options} defaultValue={field.value} />;
    case "checks":
      return <CheckboxGroup {...basics} options={field.options} defaultValues={field.values} />;
  }
};

interface FieldsProps {
  readonly fields: RequestFields;
  readonly errors: Errors;
}

/** What a kind of change asks for: its fields by groups, as they stand in a form. */
export const ChangeFields = ({ fields, errors }: FieldsProps) => (
  <>
    {Object.entries(fields.hidden).map(([name, value]) => (
      <input key={name} type="hidden" name={name} value={value} />
    ))}
    {fields.groups.map(({ legend, fields: own }) =>
      legend === null ? (
        own.map((field) => <Input key={field.name} field={field} errors={errors} />)
      ) : (
        <fieldset key={legend} className="card stack min-w-0">
          <legend className="field-label">{legend}</legend>
          {own.map((field) => (
            <Input key={field.name} field={field} errors={errors} />
          ))}
        </fieldset>
      ),
    )}
  </>
);

/** The ways of a kind of change that has several, each a link to its form. */
export const ChangeWays = ({ fields, href }: { readonly fields: RequestFields; readonly href: string }) => {
  const t = useT("request");
  if (fields.ways.length === 0) return null;
  const tabs = fields.ways.map(({ label, query, current }) => ({ label, href: `${href}&${query}`, current }));
  return <Tabs label={t("whatIf")} tabs={tabs} />;
};

/** The labels of the fields by name, for the summary of their errors. */
export const fieldLabels = ({ groups }: RequestFields): Readonly<Record<string, string>> =>
  Object.fromEntries(groups.flatMap(({ fields }) => fields.map(({ name, label }) => [name, label])));
