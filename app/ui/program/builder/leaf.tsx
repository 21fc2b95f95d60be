import { useT } from "~/i18n/react";
import { RadioGroup } from "~/ui/primitives/choice-group";
import { AreaInput, DateInput, MoneyInput, NumberInput } from "~/ui/primitives/number-input";
import { Select } from "~/ui/primitives/select";
import { TextArea, TextInput } from "~/ui/primitives/text-input";
import type { LeafView } from "./view";

/** Up to so many choices are shown side by side. */
const FEW = 5;

const civilDate = /^(\d{4}-\d{2}-\d{2})?$/;

/** The choices, with what was typed beside where it is none of them: nothing typed is lost. */
const choicesOf = ({ options, text }: LeafView) =>
  text === "" || options.some(({ value }) => value === text) ? options : [...options, { value: text, label: text }];

const Choice = ({ view, basics }: { readonly view: LeafView; readonly basics: Basics }) => {
  const [options, defaultValue] = [choicesOf(view), view.text];
  return options.length <= FEW && view.required ? (
    <RadioGroup {...basics} options={options} defaultValue={defaultValue} />
  ) : (
    <Select {...basics} options={options} defaultValue={defaultValue} />
  );
};

/** A short name, with those that are in use already to choose from. */
const Suggested = ({ view: { name, options }, basics }: { readonly view: LeafView; readonly basics: Basics }) => (
  <>
    <TextInput {...basics} width="medium" autoComplete="off" spellCheck={false} list={`${name}-used`} />
    <datalist id={`${name}-used`}>
      {options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </datalist>
  </>
);

const basicsOf = ({ name, label, hint, errors, required, text }: LeafView) => ({
  id: name,
  name,
  label,
  errors,
  hint: hint ?? undefined,
  defaultValue: text,
  // Most is needed before a version is published, so only what is not is marked.
  required: required ? undefined : false,
});
type Basics = ReturnType<typeof basicsOf>;

/** One input of the builder. `lang` is the language of what is typed. */
export const BuilderLeaf = ({ view, lang }: { readonly view: LeafView; readonly lang?: string }) => {
  const t = useT("builder");
  const basics = basicsOf(view);
  switch (view.control) {
    case "line":
      return <TextInput {...basics} lang={lang} />;
    case "text":
      return <TextArea {...basics} lang={lang} rows={4} />;
    case "url":
      return <TextInput {...basics} inputMode="url" spellCheck={false} />;
    case "slug":
      return <Suggested view={view} basics={basics} />;
    case "key":
      return <TextInput {...basics} width="medium" autoComplete="off" spellCheck={false} />;
    case "count":
    case "number":
      return <NumberInput {...basics} />;
    case "workingDays":
      return <NumberInput {...basics} unit={t("frame.workingDays")} />;
    case "money":
      return <MoneyInput {...basics} />;
    case "area":
      return <AreaInput {...basics} />;
    case "share":
      return <TextInput {...basics} width="short" autoComplete="off" />;
    case "date":
    case "lastDay":
      // A date input would show nothing for what is no date.
      return civilDate.test(view.text) ? <DateInput {...basics} /> : <TextInput {...basics} width="medium" />;
    case "choice":
      return <Choice view={view} basics={basics} />;
    case "yesNo":
      return (
        <Choice
          view={{
            ...view,
            options: [
              { value: "yes", label: t("frame.yes") },
              { value: "no", label: t("frame.no") },
            ],
          }}
          basics={basics}
        />
      );
  }
};
