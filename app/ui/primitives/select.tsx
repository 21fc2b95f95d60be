import { useT } from "~/i18n/react";
import { descriptionOf, Field, type FieldBasics } from "./field";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

interface SelectProps extends FieldBasics {
  readonly options: readonly Choice[];
  readonly defaultValue?: string;
  /** Words of the empty choice; "Choose …" when absent. */
  readonly emptyLabel?: string;
}

/** One of many. For up to five choices take a RadioGroup. */
export const Select = ({ label, hint, errors, options, emptyLabel, ...input }: SelectProps) => {
  const t = useT("common");
  return (
    <Field label={label} hint={hint} errors={errors} id={input.id} name={input.name} required={input.required}>
      <select {...input} {...descriptionOf({ id: input.id, hint, errors })} className="input input-select">
        <option value="">{emptyLabel ?? t("form.choose")}</option>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
};
