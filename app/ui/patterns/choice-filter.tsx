import { Select } from "../primitives/select";

interface ChoiceFilterProps<Value extends string> {
  readonly name: string;
  readonly label: string;
  /** Words of no choice. */
  readonly any: string;
  readonly of: readonly Value[];
  readonly words: (value: Value) => string;
  readonly value: string | null | undefined;
}

/** A filter of a list that takes one of a few values. */
export const ChoiceFilter = <Value extends string>({
  name,
  label,
  any,
  of,
  words,
  value,
}: ChoiceFilterProps<Value>) => (
  <Select
    id={name}
    name={name}
    label={label}
    emptyLabel={any}
    options={of.map((each) => ({ value: each, label: words(each) }))}
    defaultValue={value ?? ""}
  />
);
