import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { descriptionOf, Field, type FieldBasics } from "./field";

type InputAttributes = Pick<
  ComponentPropsWithoutRef<"input">,
  | "type"
  | "defaultValue"
  | "autoComplete"
  | "inputMode"
  | "maxLength"
  | "placeholder"
  | "spellCheck"
  | "readOnly"
  | "lang"
  | "list"
  | "min"
  | "max"
>;

export interface InputProps extends FieldBasics, Omit<InputAttributes, "placeholder"> {
  /** Width to expect, as a hint of what belongs in it. */
  readonly width?: "short" | "medium" | "full";
  /** Shown behind the input and read with it. */
  readonly unit?: ReactNode;
}

/** A one-line field with label, hint and error. */
export const TextInput = ({ label, hint, errors, width = "full", unit, ...input }: InputProps) => (
  <Field label={label} hint={hint} errors={errors} id={input.id} name={input.name} required={input.required}>
    <div className="input-row">
      <input
        type="text"
        {...input}
        {...descriptionOf({ id: input.id, hint, errors, unit })}
        className={`input input-${width}`}
      />
      {unit && (
        <span id={`${input.id}-unit`} className="input-unit">
          {unit}
        </span>
      )}
    </div>
  </Field>
);

interface TextAreaProps
  extends FieldBasics, Pick<ComponentPropsWithoutRef<"textarea">, "defaultValue" | "rows" | "lang"> {}

/** A field for several lines. */
export const TextArea = ({ label, hint, errors, ...input }: TextAreaProps) => (
  <Field label={label} hint={hint} errors={errors} id={input.id} name={input.name} required={input.required}>
    <textarea rows={5} {...input} {...descriptionOf({ id: input.id, hint, errors })} className="input" />
  </Field>
);
