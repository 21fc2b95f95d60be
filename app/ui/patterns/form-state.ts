import type { FormError } from "../primitives/error-summary";
import { answerErrors } from "../decision/decision-page";

/** What a form comes back with when it was not accepted, as far as its page needs it. */
interface Answer {
  readonly result: {
    readonly error?: Record<string, string[] | null> | null;
    readonly initialValue?: Record<string, unknown> | null;
  };
}

export interface FormState {
  readonly errors: readonly FormError[];
  /** The errors of a field by its name, which is also its id. */
  readonly errorsOf: (name: string) => string[];
  /** What was typed into a field, `points[0].message` for instance; nothing on the first visit. */
  readonly typed: (name: string) => string | undefined;
  /** What an input takes, by its name among these labels. */
  readonly fieldsOf: <Name extends string>(
    labels: Readonly<Record<Name, string>>,
  ) => (name: Name) => {
    readonly id: Name;
    readonly name: Name;
    readonly label: string;
    readonly errors: string[];
    readonly defaultValue: string | undefined;
  };
  /** Whether the form comes back, so that what was typed goes before what is suggested. */
  readonly returned: boolean;
}

/** Whether an error stands at a field, and not above the form. */
export const isOfField = ({ id }: FormError): boolean => id !== undefined;

const within = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : undefined;

/** The state of a form from the answer to its post; before it was posted only with what is known to be wrong, if anything. */
export const formState = (answer: Answer | undefined, known: readonly FormError[] = []): FormState => {
  const errors = answer ? answerErrors(answer.result) : known;
  const errorsOf = (name: string) => errors.flatMap(({ id, message }) => (id === name ? [message] : []));
  const typed = (name: string) => {
    const value = name
      .split(/[.[\]]+/)
      .filter(Boolean)
      .reduce(within, answer?.result.initialValue as unknown);
    return typeof value === "string" ? value : undefined;
  };
  return {
    errors,
    errorsOf,
    typed,
    fieldsOf: (labels) => (name) => ({
      id: name,
      name,
      label: labels[name],
      errors: errorsOf(name),
      defaultValue: typed(name),
    }),
    returned: answer !== undefined,
  };
};
