import { type SubmissionResult, useForm } from "@conform-to/react";
import type { ReactNode } from "react";
import { shortestPassword } from "~/domain/access/password";
import { useT } from "~/i18n/react";
import { Button } from "~/ui/primitives/button";
import { ErrorSummary, formErrors } from "~/ui/primitives/error-summary";
import { Form } from "~/ui/primitives/form";
import { TextInput } from "~/ui/primitives/text-input";

/** What is typed on account pages, with what browsers and password managers need to know of it. */
const kinds = {
  name: { autoComplete: "name" },
  email: { type: "email", autoComplete: "username" },
  currentPassword: { type: "password", autoComplete: "current-password" },
  newPassword: { type: "password", autoComplete: "new-password" },
  code: { autoComplete: "one-time-code", spellCheck: false, width: "medium" },
} as const;

export interface AccountField {
  readonly name: string;
  readonly kind: keyof typeof kinds;
  readonly label: string;
  readonly hint?: string;
}

interface AccountFormProps {
  readonly id: string;
  readonly answer: { readonly result: SubmissionResult } | undefined;
  readonly fields: readonly AccountField[];
  readonly typed?: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly danger?: boolean;
  /** Beside the button. */
  readonly children?: ReactNode;
}

/** A form of an account page. All its fields are required, so none is marked. */
export const AccountForm = ({ id, answer, fields, typed, submit, danger, children }: AccountFormProps) => {
  const [form, inputs] = useForm<Record<string, string>>({ id, lastResult: answer?.result, defaultValue: typed });
  return (
    <>
      <ErrorSummary errors={formErrors(form, Object.fromEntries(fields.map(({ name, label }) => [name, label])))} />
      <Form id={id}>
        {fields.map(({ name, kind, label, hint }) => (
          <TextInput
            key={name}
            {...kinds[kind]}
            name={name}
            label={label}
            hint={hint}
            id={`${id}-${name}`}
            errors={inputs[name]?.errors}
            defaultValue={inputs[name]?.initialValue}
          />
        ))}
        <div className="button-row">
          <Button variant={danger ? "danger" : "primary"}>{submit}</Button>
          {children}
        </div>
      </Form>
    </>
  );
};

/** The two fields of a new password. */
export const useNewPasswordFields = (): readonly AccountField[] => {
  const t = useT("access");
  const hint = t("passwordHint", { min: shortestPassword });
  return [
    { name: "password", kind: "newPassword", label: t("newPassword"), hint },
    { name: "repeated", kind: "newPassword", label: t("repeated") },
  ];
};
