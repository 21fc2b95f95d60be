import { pathTo } from "~/addresses/path-to";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { ChangeOrigin } from "~/domain/change/kinds";
import type { ChangeGrounds } from "~/domain/change/letter";
import { useFormats, useT } from "~/i18n/react";
import type { EffectView } from "~/presenters/change/effect-view";
import type { ProposalWords } from "~/presenters/change/proposal-words.server";
import type { AwardSide } from "../award/course/voice";
import {
  LetterAppeal,
  LetterDelivery,
  type LetterFoot,
  LetterAbout,
  LetterHead,
  LetterEnd,
  LetterReasons,
  ReasonList,
} from "../decision/letter-parts";
import type { Crumb } from "../primitives/breadcrumbs";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";
import { EffectSection } from "./effect-section";

/** The letter of a change in the reader's language. */
export interface ChangeLetterFacts extends LetterFoot {
  readonly origin: ChangeOrigin;
  readonly award: { readonly id: string; readonly reference: string };
  readonly changeId: string;
  readonly changeReference: string;
  readonly begunOn: CivilDate;
  readonly proposal: ProposalWords;
  /** What the company asked for, where something else was proposed. */
  readonly asked: ProposalWords | null;
  /** Of other terms than were asked for why; of a hearing that was held what the company answered, null where none was. */
  readonly grounds: Pick<ChangeGrounds, "reason" | "lateReason" | "allowed"> & {
    readonly otherTerms: LetterFoot["reasons"];
    readonly heard: NonNullable<ChangeGrounds["heard"]> | null;
  };
  /** In words. */
  readonly clauses: readonly string[];
  readonly effect: EffectView | null;
  /** The sum of each award of the effect, in its order, and what has to come back, in capital numerals. */
  readonly inWords: { readonly totals: readonly string[]; readonly owed: string; readonly owedNoMore: string };
  readonly highestOnly: boolean;
  /** Working days to answer, from delivery; null of a letter about a decision. */
  readonly hearingDays: number | null;
}

interface ChangeLetterPageProps {
  readonly letter: ChangeLetterFacts;
  /** On whose pages it stands. */
  readonly side: AwardSide;
  readonly breadcrumbs: readonly Crumb[];
}

/** Why it was asked for or proposed, and the clauses that it rests on. */
const GroundsCard = ({ letter: { origin, grounds, clauses } }: Pick<ChangeLetterPageProps, "letter">) => {
  const t = useT("letter");
  const items = [
    { term: t(`change.why.${origin}`), value: grounds.reason },
    { term: t("change.whyLate"), value: grounds.lateReason },
    { term: t("change.allowed"), value: grounds.allowed },
  ].flatMap(({ term, value }) =>
    value ? [{ term, value: <span className="whitespace-pre-line">{value}</span> }] : [],
  );
  if (grounds.otherTerms.length > 0)
    items.push({ term: t("change.otherTerms"), value: <ReasonList reasons={grounds.otherTerms} /> });
  if (grounds.heard !== null) {
    const value = <span className="whitespace-pre-line">{grounds.heard.answer ?? t("change.noAnswer")}</span>;
    items.push({ term: t("change.answered"), value });
  }
  if (clauses.length > 0) items.push({ term: t("change.clauses"), value: <ClauseList clauses={clauses} /> });
  return items.length > 0 ? (
    <Card title={t("change.grounds")}>
      <DescriptionList items={items} />
    </Card>
  ) : null;
};

const ClauseList = ({ clauses }: Pick<ChangeLetterFacts, "clauses">) => (
  <ul>
    {clauses.map((clause) => (
      <li key={clause}>{clause}</li>
    ))}
  </ul>
);

const ProposalCard = ({ title, words }: { readonly title: string; readonly words: ProposalWords }) => (
  <Card title={title}>
    <p>
      <strong>{words.title}</strong>
    </p>
    {words.details.length > 0 && <DescriptionList items={words.details} />}
  </Card>
);

/** The letter of a decision on a change, to read and to print: what was decided, what it does, and why. */
export const ChangeLetterPage = ({ letter, side, breadcrumbs }: ChangeLetterPageProps) => {
  const t = useT("letter");
  const f = useFormats();
  const { outcome, origin, company, award, proposal, asked, effect } = letter;
  const approved = outcome === "approve";
  const said = approved ? "change.approve" : origin === "official" ? "change.rejectProposal" : "change.reject";
  const heard = letter.hearingDays !== null;
  const title = approved ? proposal.title : origin === "official" ? t("change.notMade") : null;
  const badge = heard
    ? t("change.hearing", { change: proposal.title })
    : title && t("change.decision", { change: title });
  const decided = approved ? "change.decided" : asked ? "change.otherwise" : "change.asked";
  const owedFen = approved ? (effect?.newDebtFen ?? 0) : 0;
  const goneFen = approved ? (effect?.awards ?? []).reduce((sum, { debtGoneFen }) => sum + debtGoneFen, 0) : 0;
  const begun = t(origin === "official" ? "change.proposedOn" : "change.askedOn", { date: f.date(letter.begunOn) });
  return (
    <div className="stack">
      <LetterHead letter={letter} breadcrumbs={breadcrumbs} decided={badge} />
      <LetterDelivery {...letter.delivery} />
      {letter.decidedOn === null ? (
        <p>{t("change.heard", { company, award: award.reference, days: letter.hearingDays ?? 0 })}</p>
      ) : (
        <p>{t(said, { company, award: award.reference, date: f.date(letter.decidedOn) })}</p>
      )}
      {owedFen > 0 && <p>{t("change.owed", { amount: f.money(owedFen), words: letter.inWords.owed })}</p>}
      {goneFen > 0 && <p>{t("change.debtGone", { amount: f.money(goneFen), words: letter.inWords.owedNoMore })}</p>}
      <LetterAbout
        letter={letter}
        items={[
          {
            term: t("award"),
            value: <a href={pathTo(`/${side}/awards/:id`, { id: award.id })}>{award.reference}</a>,
          },
          {
            term: t("change.reference"),
            value: (
              <span>
                <a href={pathTo(`/${side}/changes/:id`, { id: letter.changeId })}>{letter.changeReference}</a>
                {t("common:marks.aside", { text: begun })}
              </span>
            ),
          },
        ]}
      />
      <ProposalCard title={t(heard ? "change.intended" : decided)} words={proposal} />
      {asked && <ProposalCard title={t("change.askedOtherwise")} words={asked} />}
      <GroundsCard letter={letter} />
      <LetterReasons reasons={letter.reasons} />
      {effect && (
        <>
          <EffectSection view={effect} side={side} title={t(heard ? "change.wouldDo" : "change.effect")} />
          {effect.awards.map(({ award: id, totalAfterFen }, i) => (
            <p key={id}>
              {t("change.totalWords", { amount: f.money(totalAfterFen), words: letter.inWords.totals[i] ?? "" })}
            </p>
          ))}
          {letter.highestOnly && <p>{t("change.highestOnly")}</p>}
          <p className="muted">{t(heard ? "change.asOfHearing" : "change.asOfIssue")}</p>
        </>
      )}
      <LetterAppeal appealBy={null} appealDays={letter.appealDays} />
      <LetterEnd letter={letter} side={side} />
    </div>
  );
};
