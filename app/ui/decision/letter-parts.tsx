import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import { Provisional } from "../patterns/provisional";
import { Callout } from "../primitives/callout";
import { Card } from "../primitives/card";

interface Day {
  readonly date: CivilDate;
  readonly provisional: boolean;
}

/** What every letter says beside its decision. */
export interface LetterFoot {
  readonly reference: string;
  readonly reasons: readonly { readonly words: string; readonly clause: string | null }[];
  /** Working days from delivery; null where nothing was refused. */
  readonly appealDays: number | null;
  /** Where anybody can check it, on the public pages; the whole address for paper. */
  readonly check: { readonly href: string; readonly address: string };
  /** The day of delivery, whether it has come, and until when an appeal can be made. No part of the letter. */
  readonly delivery: Day & { readonly done: boolean; readonly appealUntil: Day | null };
}

/** When it was delivered, and until when an appeal can be made: beside the letter, and not printed. */
export const LetterDelivery = ({ date, provisional, done, appealUntil }: LetterFoot["delivery"]) => {
  const t = useT("letter");
  const f = useFormats();
  return (
    <div className="print:hidden">
      <Callout>
        <p>
          {t(done ? "delivery.on" : "delivery.by", { date: f.date(date) })}
          {provisional && <Provisional />}
        </p>
        {appealUntil && (
          <p>
            {t("delivery.appeal", { date: f.date(appealUntil.date) })}
            {appealUntil.provisional && <Provisional />}
          </p>
        )}
      </Callout>
    </div>
  );
};

export const LetterReasons = ({ reasons }: Pick<LetterFoot, "reasons">) => {
  const t = useT("letter");
  return reasons.length === 0 ? null : (
    <Card title={t("reasons")}>
      <ul className="stack">
        {reasons.map(({ words, clause }) => (
          <li key={`${clause} ${words}`}>
            <p className="whitespace-pre-line">{words}</p>
            {clause && <p className="muted">{clause}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
};

interface LetterAppealProps extends Pick<LetterFoot, "appealDays"> {
  /** In letters that name the last day. */
  readonly appealBy: Day | null;
}

export const LetterAppeal = ({ appealBy, appealDays }: LetterAppealProps) => {
  const t = useT("letter");
  const f = useFormats();
  return appealBy === null && appealDays === null ? null : (
    <Card title={t("appeal")}>
      <p>
        {appealBy ? t("appealText", { date: f.date(appealBy.date) }) : t("appealDays", { days: appealDays ?? 0 })}
        {appealBy?.provisional && <Provisional />}
      </p>
    </Card>
  );
};

/** How anybody can find out that it is genuine, and how to print it. */
export const LetterGenuine = ({ reference, check }: Pick<LetterFoot, "reference" | "check">) => {
  const t = useT("letter");
  return (
    <>
      <Card title={t("genuine")}>
        <p>{t("genuineText", { reference })}</p>
        <p>
          <a href={check.href}>{t("genuineLink")}</a> <span className="hidden print:inline">{check.address}</span>
        </p>
      </Card>
      <p className="muted print:hidden">{t("print")}</p>
    </>
  );
};
