import { groupBy } from "~/domain/kernel/group-by";
import { useT } from "~/i18n/react";
import { escaped } from "../markup";
import { descriptionOf, Field, type FieldBasics } from "./field";

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What it stands under together with those beside it. */
  readonly group?: string;
}

interface SelectProps extends FieldBasics {
  readonly options: readonly Choice[];
  readonly defaultValue?: string;
  /** Words of the empty choice; "Choose …" when absent. */
  readonly emptyLabel?: string;
  /** On a page without scripts: the options are made as markup, since a list's filters have more of them than its page other elements. */
  readonly still?: boolean;
}

const markupOf = ({ value, label }: Choice, chosen: string | undefined): string =>
  `<option value="${escaped(value)}"${value === chosen ? ' selected=""' : ""}>${escaped(label)}</option>`;

const elementOf = ({ value, label }: Choice) => (
  <option key={value} value={value}>
    {label}
  </option>
);

const elementsOf = (choices: readonly Choice[]) =>
  [...groupBy(choices, ({ group }) => group)].map(([group, own]) =>
    group === undefined ? (
      own.map(elementOf)
    ) : (
      <optgroup key={group} label={group}>
        {own.map(elementOf)}
      </optgroup>
    ),
  );

/** One of many. For up to five choices take a RadioGroup. */
export const Select = ({ label, hint, errors, options, emptyLabel, still, ...input }: SelectProps) => {
  const t = useT("common");
  const choices = [{ value: "", label: emptyLabel ?? t("form.choose") }, ...options];
  const content = still
    ? { dangerouslySetInnerHTML: { __html: choices.map((each) => markupOf(each, input.defaultValue)).join("") } }
    : { children: elementsOf(choices) };
  return (
    <Field label={label} hint={hint} errors={errors} id={input.id} name={input.name} required={input.required}>
      <select
        {...input}
        {...descriptionOf({ id: input.id, hint, errors })}
        className="input input-select"
        {...content}
      />
    </Field>
  );
};
