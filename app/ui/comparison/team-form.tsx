import { mostYears } from "~/domain/comparison/asked";
import { works } from "~/domain/comparison/figure";
import { shiftMonth } from "~/domain/kernel/time/month";
import { useFormats, useT } from "~/i18n/react";
import type { ComparisonView } from "~/presenters/comparison/compare.server";
import { Button } from "../primitives/button";
import { Card } from "../primitives/card";
import { CheckboxGroup } from "../primitives/choice-group";
import { ErrorSummary } from "../primitives/error-summary";
import { AreaInput, NumberInput } from "../primitives/number-input";
import { Select } from "../primitives/select";

interface TeamFormProps extends Pick<ComparisonView, "typed" | "chosen" | "errors" | "choices" | "firstMonth"> {
  readonly action: string;
  readonly checkHref: string;
}

/** What to compare. Sent by GET, so that the address carries it; nothing in it is personal. */
export const TeamForm = ({ typed, chosen, errors, choices, firstMonth, action, checkHref }: TeamFormProps) => {
  const t = useT("comparison");
  const f = useFormats();
  const months = Array.from({ length: 12 }, (_, i) => shiftMonth(firstMonth, i));
  const offered = months.includes(typed.from) || errors.from ? months : [typed.from, ...months];
  const labels = { area: t("ask.area"), years: t("ask.years"), from: t("ask.from"), program: t("ask.programs") };
  const label = (key: string) =>
    works.find((work) => work === key) ? t(`work.${key as "office"}`) : labels[key as "area"];
  const mistakes = Object.entries(errors).flatMap(([key, messages]) =>
    (messages ?? []).map((message) => ({ id: key, label: label(key), message })),
  );
  const field = (key: keyof typeof typed) => ({ id: key, name: key, defaultValue: typed[key], errors: errors[key] });
  return (
    <>
      <ErrorSummary errors={mistakes} />
      <Card title={t("ask.title")}>
        <form method="get" action={action} className="form" noValidate>
          <fieldset className="compare-fields">
            <legend className="field-label">{t("ask.people")}</legend>
            {works.map((work) => (
              <NumberInput key={work} {...field(work)} label={t(`work.${work}`)} unit={t("ask.persons")} />
            ))}
          </fieldset>
          <div className="compare-fields">
            <AreaInput {...field("area")} label={labels.area} />
            <Select
              {...field("from")}
              label={labels.from}
              options={offered.map((month) => ({ value: month, label: f.month(month) }))}
            />
            <Select
              {...field("years")}
              label={labels.years}
              options={Array.from({ length: mostYears }, (_, i) => ({ value: String(i + 1), label: f.years(i + 1) }))}
            />
          </div>
          {choices.length > 0 && (
            <CheckboxGroup
              id="program"
              name="program"
              label={labels.program}
              hint={
                <>
                  {t("ask.programsHint")} <a href={checkHref}>{t("ask.check")}</a>
                </>
              }
              errors={errors.program}
              defaultValues={chosen}
              options={choices.map(({ id, label: words, zone }) => ({
                value: id,
                label: words,
                hint: zone ?? undefined,
              }))}
            />
          )}
          <Button>{t("ask.submit")}</Button>
        </form>
      </Card>
    </>
  );
};
