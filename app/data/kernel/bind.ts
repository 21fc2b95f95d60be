/** Gives a value to a statement, and its place there with its type: `$3::uuid`. */
export type BindValue = (value: unknown, type: string) => string;

/** Of a statement with these values so far. */
export const binding =
  (values: unknown[]): BindValue =>
  (value, type) =>
    `$${values.push(value)}::${type}`;
