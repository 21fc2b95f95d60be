import { descriptionOf, type FieldBasics, FieldNotes } from "./field";

interface CheckboxProps extends Omit<FieldBasics, "required"> {
  readonly defaultChecked?: boolean;
  /** What is posted when ticked; `on` when absent. */
  readonly value?: string;
}

/** A single statement to tick; the label is the statement. React, when it takes a page over, makes an absent value an empty one. */
export const Checkbox = ({ label, name, defaultChecked, value = "on", ...notes }: CheckboxProps) => (
  <div className={notes.errors?.length ? "field field-wrong" : "field"}>
    <FieldNotes {...notes} />
    <div className="choice">
      <input
        type="checkbox"
        id={notes.id}
        name={name}
        defaultChecked={defaultChecked}
        value={value}
        {...descriptionOf(notes)}
      />
      <label htmlFor={notes.id}>{label}</label>
    </div>
  </div>
);
