import { useT } from "~/i18n/react";
import { type InputProps, TextInput } from "./text-input";

type NumberProps = Omit<InputProps, "type" | "inputMode">;

/** A count. Typed as text, so that what cannot be read is kept and explained by the server. */
export const NumberInput = (props: NumberProps) => (
  <TextInput width="short" autoComplete="off" {...props} inputMode="numeric" />
);

/** An amount in yuan as people type it; `yuanToFen` reads it. */
export const MoneyInput = (props: NumberProps) => {
  const t = useT("common");
  return <TextInput width="medium" autoComplete="off" unit={t("form.yuan")} {...props} inputMode="decimal" />;
};

/** An area in square metres as a decimal. */
export const AreaInput = (props: NumberProps) => {
  const t = useT("common");
  return <TextInput width="short" autoComplete="off" unit={t("form.squareMetres")} {...props} inputMode="decimal" />;
};

/** A civil date, `YYYY-MM-DD` in the post. `min` and `max` are civil dates. */
export const DateInput = (props: NumberProps) => <TextInput width="medium" {...props} type="date" />;
