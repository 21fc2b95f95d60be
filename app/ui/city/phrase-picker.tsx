import type { OfferedPhrase } from "~/presenters/city/offered-phrases.server";
import { useT } from "~/i18n/react";
import { Button } from "../primitives/button";
import { Callout } from "../primitives/callout";
import { Disclosure } from "../primitives/disclosure";

interface PhrasePickerProps {
  readonly phrases: readonly OfferedPhrase[];
  /** How many the form came back with; null where none were asked for. */
  readonly taken: number | null;
}

/** Phrases to tick inside a form, which comes back with them in its texts, and with all that was typed, so that it needs no script. */
export const PhrasePicker = ({ phrases, taken }: PhrasePickerProps) => {
  const t = useT("city");
  if (phrases.length === 0) return null;
  const none = taken === 0;
  return (
    <>
      {taken !== null && (
        <Callout tone={none ? "warning" : "success"} live>
          {none ? t("phrase.noneTicked") : t("phrase.taken", { count: taken })}
        </Callout>
      )}
      <Disclosure summary={t("phrase.pick")} open={none}>
        <p>{t("phrase.pickHint")}</p>
        {phrases.map(({ id, words, language }) => (
          <div key={id} className="choice">
            <input type="checkbox" id={`phrase-${id}`} name="phrase" value={id} />
            <label htmlFor={`phrase-${id}`} lang={language}>
              {words}
            </label>
          </div>
        ))}
        <Button variant="secondary" name="take" value="phrases">
          {t("phrase.take")}
        </Button>
      </Disclosure>
    </>
  );
};
