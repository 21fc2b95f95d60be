/** The part of a Conform field that the inputs need; `FieldMetadata` of @conform-to/react is one. */
interface FormField {
  readonly id: string;
  readonly name: string;
  readonly errors?: readonly string[];
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly defaultValue?: string;
  readonly defaultOptions?: readonly string[];
  readonly defaultChecked?: boolean;
}

const basics = ({ id, name, errors, required }: FormField) => ({ id, name, errors, required });

/** For TextInput and its kin, TextArea, Select and RadioGroup. */
export const fieldProps = (field: FormField) => ({
  ...basics(field),
  defaultValue: field.defaultValue,
});

/** For CheckboxGroup. */
export const groupProps = (field: FormField) => ({ ...basics(field), defaultValues: field.defaultOptions ?? [] });

/** For Checkbox. */
export const checkProps = ({ id, name, errors, defaultChecked }: FormField) => ({ id, name, errors, defaultChecked });
