import type { Evidence } from "~/domain/application/evidence";
import { useT } from "~/i18n/react";
import { FieldNotes } from "../primitives/field";
import { DescriptionList } from "../primitives/description-list";
import type { FormState } from "../patterns/form-state";

interface EvidenceFieldsProps {
  readonly evidence: readonly { readonly kind: Evidence; readonly name: string; readonly seen: string | null }[];
  readonly form: FormState;
}

/** Which evidence an officer has seen: what is on record, and what is still to tick. */
export const EvidenceFields = ({ evidence, form }: EvidenceFieldsProps) => {
  const t = useT("review");
  const open = evidence.filter(({ seen }) => seen === null);
  const errors = form.errorsOf("seen");
  return (
    <>
      {open.length < evidence.length ? (
        <DescriptionList items={evidence.flatMap(({ name, seen }) => (seen ? [{ term: name, value: seen }] : []))} />
      ) : null}
      {open.length === 0 ? (
        <p>{t("evidence.done")}</p>
      ) : (
        <fieldset className={errors.length > 0 ? "field field-wrong" : "field"} aria-describedby="seen-hint">
          <legend className="field-label" id="seen">
            {t("evidence.question")}
          </legend>
          <FieldNotes id="seen" hint={t("evidence.hint")} errors={errors} />
          {open.map(({ kind, name }) => (
            <div key={kind} className="choice">
              <input
                type="checkbox"
                id={`seen.${kind}`}
                name={`seen.${kind}`}
                defaultChecked={form.typed(`seen.${kind}`) !== undefined}
              />
              <label htmlFor={`seen.${kind}`}>{name}</label>
            </div>
          ))}
        </fieldset>
      )}
    </>
  );
};
