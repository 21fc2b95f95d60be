import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import { Button } from "~/ui/primitives/button";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { Form } from "~/ui/primitives/form";
import { PageHeader } from "~/ui/primitives/page-header";
import { TextInput } from "~/ui/primitives/text-input";

const fields = ["reference", "code", "registration"] as const;
type Name = (typeof fields)[number];

interface IdentifiedFormProps {
  readonly result?: {
    readonly typed: Readonly<Record<Name, string>>;
    readonly errors: readonly { readonly id: string; readonly message: string }[];
  };
  readonly words: Readonly<Record<"title" | "lead" | "reference" | "referenceHint" | "submit", string>>;
  /** The answer. */
  readonly children: ReactNode;
}

/**
 * Names a thing by its reference and what its company is known by. Posted, so that both stand in no address, history or log.
 */
export const IdentifiedForm = ({ result, words, children }: IdentifiedFormProps) => {
  const t = useT("application");
  const errors = result?.errors ?? [];
  const texts: Readonly<Record<Name, { readonly label: string; readonly hint: string }>> = {
    reference: { label: words.reference, hint: words.referenceHint },
    code: { label: t("lookup.code"), hint: t("lookup.codeHint") },
    registration: { label: t("lookup.registration"), hint: t("lookup.registrationHint") },
  };
  const labelOf = (id: string) => texts[fields.find((field) => field === id) ?? "reference"].label;
  return (
    <div className="stack">
      <PageHeader title={words.title} lead={words.lead} />
      <ErrorSummary errors={errors.map((error) => ({ ...error, label: labelOf(error.id) }))} />
      {children}
      <Form>
        {fields.map((name) => (
          <TextInput
            key={name}
            id={name}
            name={name}
            {...texts[name]}
            errors={errors.filter(({ id }) => id === name).map(({ message }) => message)}
            defaultValue={result?.typed[name]}
            width="medium"
            autoComplete="off"
            spellCheck={false}
          />
        ))}
        <Button>{words.submit}</Button>
      </Form>
    </div>
  );
};
