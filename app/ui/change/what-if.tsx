import type { ChangeKind } from "~/domain/program/terms/change-rules";
import { useT } from "~/i18n/react";
import type { RequestFields } from "~/presenters/change/fields/request-field";
import type { FormState } from "../patterns/form-state";
import { Button } from "../primitives/button";
import { Card } from "../primitives/card";
import type { FormError } from "../primitives/error-summary";
import { PREVIEW } from "./effect-section";
import { ChangeFields, ChangeWays, fieldLabels } from "./request-fields";

type Errors = Readonly<Record<string, readonly string[]>>;

interface WhatIfProps {
  /** The page itself, and with the kind and the id that it was opened with. */
  readonly here: string;
  readonly own: string;
  readonly changeId: string;
  readonly chosen: {
    readonly kind: ChangeKind;
    readonly lines: readonly string[];
    readonly fields: RequestFields;
    readonly errors: Errors;
    readonly preview: object | null;
    readonly elsewhere: string;
  };
  /** What leads elsewhere, in words; another kind of change where absent. */
  readonly elsewhere?: string;
  readonly form: FormState;
}

/** The field that a mistake stands at: of one choice among several its group, of rows or fields as a whole the first of them. */
const fieldOf = (names: readonly string[], id: string): string =>
  names.find((name) => name === id || id.startsWith(`${name}[`)) ??
  names.find((name) => name.startsWith(`${id}[`) || name.startsWith(`${id}.`)) ??
  id;

/** Mistakes in what was tried out, each once, at the fields that the form has. */
export const triedErrors = ({ fields, errors }: Pick<WhatIfProps["chosen"], "fields" | "errors">): FormError[] => {
  const names = Object.keys(fieldLabels(fields));
  const found = Object.entries(errors).flatMap(([id, messages]) =>
    messages.map((message) => ({ id: fieldOf(names, id), message })),
  );
  return found.filter(
    ({ id, message }, i) => found.findIndex((each) => each.id === id && each.message === message) === i,
  );
};

const errorsBy = (errors: readonly FormError[]): Errors => {
  const by: Record<string, string[]> = {};
  for (const { id = "", message } of errors) (by[id] ??= []).push(message);
  return by;
};

/** The form with which a change is tried out; nothing is saved. */
export const WhatIf = ({ here, own, changeId, chosen, elsewhere: words, form }: WhatIfProps) => {
  const t = useT("request");
  const { kind, lines, fields, preview, elsewhere } = chosen;
  return (
    <>
      <ChangeWays fields={fields} href={own} />
      <Card title={t("whatIf")}>
        <div className="muted mb-4">
          {lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <form method="get" action={`${here}#${PREVIEW}`} noValidate className="form">
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="change" value={changeId} />
          <input type="hidden" name="tried" value="1" />
          <ChangeFields fields={fields} errors={errorsBy(form.returned ? form.errors : triedErrors(chosen))} />
          <div className="button-row">
            <Button variant={preview ? "secondary" : "primary"}>{t("show")}</Button>
            <a href={elsewhere}>{words ?? t("other")}</a>
          </div>
        </form>
      </Card>
    </>
  );
};
