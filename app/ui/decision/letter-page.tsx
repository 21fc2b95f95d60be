import { pathTo } from "~/addresses/path-to";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import type { Crumb } from "../primitives/breadcrumbs";
import { Card } from "../primitives/card";
import { CriteriaList, type CriterionView } from "../review/criteria-list";
import {
  LetterAppeal,
  LetterDelivery,
  type LetterFoot,
  LetterAbout,
  LetterHead,
  LetterEnd,
  LetterReasons,
} from "./letter-parts";
import { LetterGrant, type LetterGrantProps } from "./letter-grant";

/** A letter in the reader's language. */
export interface LetterFacts extends LetterFoot {
  readonly outcome: "approve" | "reject";
  readonly decidedOn: CivilDate;
  readonly applicationReference: string;
  readonly submittedOn: CivilDate;
  readonly criteria: readonly CriterionView[];
  /** In letters that name the last day. */
  readonly appealBy: LetterFoot["delivery"]["appealUntil"];
  readonly granted: readonly (Omit<LetterGrantProps, "awardHref"> & { readonly awardId: string })[];
}

interface LetterPageProps {
  readonly letter: LetterFacts;
  readonly applicationHref: string;
  /** On whose pages it stands. */
  readonly side: "founder" | "admin";
  readonly breadcrumbs: readonly Crumb[];
}

/** The letter of a decision, to read and to print: what was decided, what is granted, and why. The same for both sides. */
export const LetterPage = ({ letter, applicationHref, side, breadcrumbs }: LetterPageProps) => {
  const t = useT("letter");
  const f = useFormats();
  const { outcome, company, program, reasons, appealBy, appealDays, granted } = letter;
  return (
    <div className="stack">
      <LetterHead letter={letter} breadcrumbs={breadcrumbs} />
      <LetterDelivery {...letter.delivery} />
      <p>{t(`decision.${outcome}`, { company, program, date: f.date(letter.decidedOn) })}</p>
      <LetterAbout
        letter={letter}
        items={[
          {
            term: t("application"),
            value: (
              <span>
                <a href={applicationHref}>{letter.applicationReference}</a>
                {t("common:marks.aside", { text: t("submitted", { date: f.date(letter.submittedOn) }) })}
              </span>
            ),
          },
        ]}
      />
      {granted.map((award) => (
        <LetterGrant key={award.awardId} {...award} awardHref={pathTo(`/${side}/awards/:id`, { id: award.awardId })} />
      ))}
      <LetterReasons reasons={reasons} />
      <Card title={t("conditions")}>
        <p className="muted">{t("conditionsLead", { date: f.date(letter.submittedOn) })}</p>
        <CriteriaList items={letter.criteria} />
      </Card>
      <LetterAppeal appealBy={appealBy} appealDays={appealDays} />
      <LetterEnd letter={letter} side={side} />
    </div>
  );
};
