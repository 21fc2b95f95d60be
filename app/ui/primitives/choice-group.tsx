import type { ReactNode } from "react";
import { descriptionOf, type FieldBasics, FieldNotes, Marking } from "./field";

export interface GroupChoice {
  readonly value: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
}

interface GroupProps extends FieldBasics {
  readonly options: readonly GroupChoice[];
}

interface ChoicesProps extends GroupProps {
  readonly type: "radio" | "checkbox";
  readonly chosen: readonly string[];
}

/** The first choice bears the id of the field, so that links of an error summary lead to it. */
const Choices = ({ type, chosen, label, required, options, name, ...notes }: ChoicesProps) => (
  <fieldset
    className={notes.errors?.length ? "field field-wrong" : "field"}
    aria-describedby={descriptionOf(notes)["aria-describedby"]}
  >
    <legend className="field-label">
      {label} <Marking required={required} />
    </legend>
    <FieldNotes {...notes} />
    {options.map((option, i) => {
      const id = i === 0 ? notes.id : `${notes.id}-${option.value}`;
      return (
        <div key={option.value} className="choice">
          <input
            id={id}
            type={type}
            name={name}
            value={option.value}
            defaultChecked={chosen.includes(option.value)}
            aria-describedby={option.hint ? `${id}-choice-hint` : undefined}
          />
          <label htmlFor={id}>{option.label}</label>
          {option.hint && (
            <span id={`${id}-choice-hint`} className="choice-hint">
              {option.hint}
            </span>
          )}
        </div>
      );
    })}
  </fieldset>
);

/** One of a few, all in sight. */
export const RadioGroup = ({ defaultValue, ...group }: GroupProps & { readonly defaultValue?: string }) => (
  <Choices {...group} type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} />
);

/** Any of a few. */
export const CheckboxGroup = ({
  defaultValues = [],
  ...group
}: GroupProps & { readonly defaultValues?: readonly string[] }) => (
  <Choices {...group} type="checkbox" chosen={defaultValues} />
);
