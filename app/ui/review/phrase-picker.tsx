import { useT } from "~/i18n/react";
import { Button } from "../primitives/button";
import { Disclosure } from "../primitives/disclosure";

interface PhrasePickerProps {
  readonly phrases: readonly { readonly id: string; readonly words: string }[];
  readonly chosen: readonly string[];
}

/** Phrases to begin with, taken into the points below by reading the page anew, so that it needs no script. */
export const PhrasePicker = ({ phrases, chosen }: PhrasePickerProps) => {
  const t = useT("city");
  if (phrases.length === 0) return null;
  return (
    <Disclosure summary={t("phrase.pick")} open={chosen.length > 0}>
      <form method="get" className="form">
        <p>{t("phrase.pickHint")}</p>
        {phrases.map(({ id, words }) => (
          <div key={id} className="choice">
            <input type="checkbox" id={`phrase-${id}`} name="phrase" value={id} defaultChecked={chosen.includes(id)} />
            <label htmlFor={`phrase-${id}`}>{words}</label>
          </div>
        ))}
        <Button variant="secondary">{t("phrase.take")}</Button>
      </form>
    </Disclosure>
  );
};
