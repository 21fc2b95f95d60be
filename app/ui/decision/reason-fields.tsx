import type { FormState } from "../patterns/form-state";
import { type Choice, Select } from "../primitives/select";
import { TextArea } from "../primitives/text-input";

interface ReasonFieldsProps {
  readonly row: number;
  readonly legend: string;
  readonly labels: { readonly clause: string; readonly words: string; readonly noClause?: string };
  readonly clauses: readonly Choice[];
  /** Lines of the words. */
  readonly lines: number;
  readonly form: FormState;
}

/** One reason: the clause that it rests on, and its words. Only the first must be given. */
export const ReasonFields = ({ row, legend, labels, clauses, lines, form }: ReasonFieldsProps) => {
  const [clause, words] = [`reasons[${row}].clause`, `reasons[${row}].words`];
  return (
    <fieldset className="stack min-w-0">
      <legend className={legend === labels.words ? "visually-hidden" : "field-label"}>{legend}</legend>
      <Select
        id={clause}
        name={clause}
        label={labels.clause}
        emptyLabel={labels.noClause}
        options={clauses}
        errors={form.errorsOf(clause)}
        defaultValue={form.typed(clause)}
      />
      <TextArea
        id={words}
        name={words}
        label={labels.words}
        required={row === 0}
        rows={lines}
        errors={form.errorsOf(words)}
        defaultValue={form.typed(words)}
      />
    </fieldset>
  );
};
