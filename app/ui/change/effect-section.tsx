import { useFormats, useT } from "~/i18n/react";
import { sourceName } from "~/i18n/source-name";
import type { EffectView } from "~/presenters/change/effect-view";
import type { AwardSide } from "../award/course/voice";
import { Callout } from "../primitives/callout";
import { EffectAlso } from "./effect-also";
import { EffectFigures } from "./effect-figures";
import { EffectMonths } from "./effect-months";
import { EffectOwn } from "./effect-own";
import { EffectPicture } from "./effect-picture";

interface EffectSectionProps {
  readonly view: EffectView;
  readonly side: AwardSide;
  /** Where two stand on one page, which one it is. */
  readonly title?: string;
  /** Whether the page goes to it once something was tried out. */
  readonly asked?: boolean;
}

/** Where the page of a form that tries something out goes, by the address alone. */
export const PREVIEW = "preview";

/** What a change does to each award: its end and sums, the months, what the company pays itself, and what goes with it. */
export const EffectSection = ({ view, side, title, asked = false }: EffectSectionProps) => {
  const t = useT("effect");
  const f = useFormats();
  const several = view.awards.length > 1;
  const untouched = view.awards.every(
    ({ runs, endBefore, endAfter, ceilingBeforeFen, ceilingAfterFen }) =>
      runs.length === 0 && endBefore === endAfter && ceilingBeforeFen === ceilingAfterFen,
  );
  return (
    <section className="stack effect">
      <h2 {...(asked && { id: PREVIEW, tabIndex: -1 })}>{title ?? t("title")}</h2>
      {view.short.length > 0 && (
        <Callout tone="warning" title={t("short.title")}>
          <p>{t("short.text")}</p>
          <ul>
            {view.short.map(({ program, code, source, fiscalYear, shortFen }) => (
              <li key={`${program} ${fiscalYear} ${source}`}>
                {t(code === null ? "short.line" : "short.coded", {
                  line: t("also.budget", { year: String(fiscalYear), source: sourceName(t, source) }),
                  program,
                  code: code ?? "",
                  amount: f.money(shortFen),
                })}
              </li>
            ))}
          </ul>
        </Callout>
      )}
      {untouched && <p>{t("nothing")}</p>}
      {view.awards.map((award) => (
        <div key={award.award} className="stack">
          {several && <h3>{award.name ?? t("thisAward")}</h3>}
          <EffectFigures award={award} />
          {award.runs.length > 0 && award.outlook && (
            <EffectPicture award={award.award} outlook={award.outlook} side={side} />
          )}
          {award.runs.length > 0 && <EffectMonths award={award} />}
          {award.bears && <p>{t(`bears.${award.bears}.${side}`, { amount: f.money(award.debtFen) })}</p>}
          {award.outlook && award.outlook.own.length > 0 && <EffectOwn own={award.outlook.own} side={side} />}
        </div>
      ))}
      <EffectAlso view={view} side={side} />
    </section>
  );
};
