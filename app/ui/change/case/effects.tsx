import { errorText } from "~/i18n/error-text";
import { useT } from "~/i18n/react";
import type { EffectView } from "~/presenters/change/effect-view";
import { Callout } from "../../primitives/callout";
import { EffectSection } from "../effect-section";

interface EffectsProps {
  readonly effects: {
    readonly shown: EffectView | null;
    /** Whether what is shown was worked out today, and is as it was shown before. */
    readonly today: boolean;
    /** Null where it is as it was shown. */
    readonly another: EffectView | null;
    readonly impossible: readonly string[];
  };
  readonly decided?: boolean;
}

/** What a change does as it was shown last, and beside it what it does now where that is another. */
export const CaseEffects = ({ effects: { shown, today, another, impossible }, decided = false }: EffectsProps) => {
  const t = useT("handling");
  return (
    <>
      {impossible.length > 0 && (
        <Callout tone="warning" title={t("effect.impossible")}>
          {impossible.map((problem) => (
            <p key={problem}>{errorText(t, problem)}</p>
          ))}
        </Callout>
      )}
      {shown && another && (
        <Callout tone="warning" title={t("effect.differs")}>
          <p>{t("effect.differsText")}</p>
        </Callout>
      )}
      {shown && (
        <EffectSection
          view={shown}
          side="admin"
          asked={today && !another}
          title={t(decided ? "effect.decided" : today ? "effect.now" : "effect.shown")}
        />
      )}
      {another && <EffectSection view={another} side="admin" asked title={t("effect.now")} />}
      {!shown && !another && impossible.length === 0 && <p>{t("effect.none")}</p>}
    </>
  );
};

/** Nothing was done since the effect is another by now: as it was shown, and as it is. */
export const EffectIsAnother = ({ before, now }: { readonly before: EffectView; readonly now: EffectView | null }) => {
  const t = useT("handling");
  return (
    <>
      <Callout tone="warning" live title={t("changed.title")}>
        <p>{t("changed.text")}</p>
      </Callout>
      <EffectSection view={before} side="admin" title={t("changed.before")} />
      {now && <EffectSection view={now} side="admin" title={t("changed.now")} />}
    </>
  );
};
