import type { Locale } from "~/i18n/locale";
import { useT } from "~/i18n/react";
import type { T } from "~/i18n/types";
import { Disclosure } from "../primitives/disclosure";
import { FieldNotes } from "../primitives/field";
import { type Choice, Select } from "../primitives/select";
import { TextArea } from "../primitives/text-input";
import type { FormState } from "../patterns/form-state";

interface CorrectionPointsProps {
  /** The language in which the company reads what is asked. */
  readonly language: Locale;
  /** What the machine found, with words to begin with in that language, and in the officer's where it is another. */
  readonly suggestions: readonly {
    readonly target: string;
    readonly message: string;
    readonly inOwn: string | null;
  }[];
  /** What a point may be about. */
  readonly targets: readonly Choice[];
  readonly form: FormState;
}

/** Rows for the officer's own points: a few in sight, the others folded away, so that the form needs no script. */
const inSight = 3;
const folded = 9;

/** Labels of the rows by the ids of their fields, for the summary of mistakes. */
export const pointLabels = (
  t: T<"review">,
  { suggestions, targets }: Pick<CorrectionPointsProps, "suggestions" | "targets">,
): Record<string, string> => {
  const found = suggestions.map(({ target }) => targets.find(({ value }) => value === target)?.label ?? target);
  const own = Array.from({ length: inSight + folded }, (_, i) => t("corrections.point", { n: i + 1 }));
  const labels = [...found, ...own].flatMap((label, row) =>
    ["target", "message"].map((field) => [`points[${row}].${field}`, label] as const),
  );
  return Object.fromEntries(labels);
};

/** Everything to correct, at once: what the machine found, ticked, and what the officer adds. */
export const CorrectionPoints = ({ language, suggestions, targets, form }: CorrectionPointsProps) => {
  const t = useT("review");
  const nameOf = (target: string) => targets.find(({ value }) => value === target)?.label ?? target;
  // Where a point can be about one thing alone, the first is; others stay empty, since what is chosen has to be said.
  const [only, another] = targets;
  const single = another === undefined && suggestions.length === 0 && !form.returned ? only?.value : undefined;
  const own = (row: number, n: number) => (
    <fieldset key={row} className="stack min-w-0">
      <legend className="field-label">{t("corrections.point", { n })}</legend>
      <Select
        id={`points[${row}].target`}
        name={`points[${row}].target`}
        label={t("corrections.target")}
        options={targets}
        errors={form.errorsOf(`points[${row}].target`)}
        defaultValue={form.typed(`points[${row}].target`) ?? (n === 1 ? single : undefined)}
      />
      <TextArea
        id={`points[${row}].message`}
        name={`points[${row}].message`}
        label={t("corrections.message")}
        rows={2}
        errors={form.errorsOf(`points[${row}].message`)}
        defaultValue={form.typed(`points[${row}].message`)}
      />
    </fieldset>
  );
  const rows = Array.from({ length: inSight + folded }, (_, i) => own(suggestions.length + i, i + 1));
  const typedBelow = Array.from({ length: folded }, (_, i) => suggestions.length + inSight + i).some(
    (row) => form.typed(`points[${row}].message`) ?? form.typed(`points[${row}].target`),
  );
  return (
    <>
      <p>{t("corrections.language", { language: t(`common:languageName.${language}`) })}</p>
      <h2 id="points">{t("corrections.found")}</h2>
      <FieldNotes
        id="points"
        hint={t(suggestions.length > 0 ? "corrections.foundHint" : "corrections.noneFound")}
        errors={form.errorsOf("points")}
      />
      {suggestions.map(({ target, message, inOwn }, row) => (
        <fieldset key={row} className="stack min-w-0">
          <legend className="field-label">{nameOf(target)}</legend>
          <input type="hidden" name={`points[${row}].found`} value="on" />
          <input type="hidden" name={`points[${row}].target`} value={target} />
          <div className="choice">
            <input
              type="checkbox"
              id={`points[${row}].include`}
              name={`points[${row}].include`}
              defaultChecked={!form.returned || form.typed(`points[${row}].include`) !== undefined}
            />
            <label htmlFor={`points[${row}].include`}>{t("corrections.include")}</label>
          </div>
          <TextArea
            id={`points[${row}].message`}
            name={`points[${row}].message`}
            label={t("corrections.message")}
            hint={inOwn === null ? undefined : t("corrections.inOwn", { message: inOwn })}
            lang={language}
            rows={2}
            errors={form.errorsOf(`points[${row}].message`)}
            defaultValue={form.typed(`points[${row}].message`) ?? message}
          />
        </fieldset>
      ))}
      <h2>{t("corrections.own")}</h2>
      {rows.slice(0, inSight)}
      <Disclosure summary={t("corrections.more")} open={typedBelow}>
        {rows.slice(inSight)}
      </Disclosure>
    </>
  );
};
