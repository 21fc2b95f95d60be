import type { ReactNode } from "react";
import { pathTo } from "~/addresses/path-to";
import type { AskedYears } from "~/domain/award/asked-years";
import type { AnnouncedSuspension } from "~/domain/award/announced-suspensions";
import type { AskedKind } from "~/domain/program/terms/change-rules";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { AwardCourse } from "~/presenters/award/award-course.server";
import type { CeilingsShown } from "~/presenters/award/ceilings-course.server";
import type { PossibleView } from "~/presenters/change/possible-changes.server";
import { useListHref } from "../patterns/left-lists";
import { Callout } from "../primitives/callout";
import { PageHeader } from "../primitives/page-header";
import { PossibleChanges } from "../change/possible-changes";
import { YearSection } from "./ceilings/year-section";
import { ceilingChoiceWords, ceilingCliffWords, ceilingsAnswer } from "./ceilings/words";
import { AnswerBox } from "./course/answer-box";
import { awardAnswer } from "./course/answer-words";
import { choiceWords } from "./course/choice-words";
import { cliffWords } from "./course/cliff-words";
import { CHOICES, ChoiceSection } from "./course/choice-section";
import { CliffSection } from "./course/cliff-section";
import { CourseSection } from "./course/course-section";
import { endedForCause } from "./course/ended-for-cause";
import { DecisionSection } from "./course/decision-section";
import { MonthSection } from "./course/month-section";
import { type AwardSide, useVoice } from "./course/voice";
import { type AwardFacts, FactsCard, type OtherOfGroup } from "./facts";
import { KnownOnForm, KnownOnNote, type ShownDay } from "./known-on-form";
import { phaseBadge } from "./state-badge";
import { SuspensionNotes } from "./suspension-notes";

type Shown = Omit<AwardCourse, "possible"> | CeilingsShown;

interface AwardPageProps {
  readonly view: Shown & {
    readonly award: AwardFacts;
    readonly others: readonly OtherOfGroup[];
    readonly suspensions: readonly AnnouncedSuspension[];
    readonly names: Readonly<Record<string, string>>;
    /** As of which day it is shown. */
    readonly today: CivilDate;
    readonly known: ShownDay;
    readonly askedYears: AskedYears;
    /** Null for whoever begins no change. */
    readonly changes: PossibleView | null;
  };
  readonly side: AwardSide;
  /** Where a choice can be tried out; absent where nobody here asks for it. */
  readonly tryOut?: (kind: AskedKind) => string;
  /** What of it waits for the reader. */
  readonly waiting?: ReactNode;
  /** The changes of the award that were asked for. */
  readonly children?: ReactNode;
}

/** The page of an award, the same for founder and official: one answer, its course, months, decisions, and what can be done. */
export const AwardPage = ({ view, side, tryOut, waiting, children }: AwardPageProps) => {
  const { award, others, course, suspensions, today, known, changes } = view;
  const voice = useVoice({ side, acts: view.acts, names: view.names, today });
  const list = useListHref("running");
  const t = voice.award;
  const phase = award.effective ? course.standing.phase : "reserved";
  const shownPhase = phase === "terminated" && endedForCause(view.decisions) ? "terminatedForCause" : phase;
  const { amountUsedFen, amountLeftFen } = course.standing;
  const offersNone = view.choices.length === 0 && changes !== null && changes.changes.length > 0;
  const choices = award.effective && known.on === null && !offersNone;
  const totalFen = view.kind === "plan" ? amountUsedFen + amountLeftFen : amountUsedFen;
  return (
    <div className="stack">
      <PageHeader
        title={t("title", { reference: award.reference })}
        lead={t("of", { program: award.program, company: award.company })}
        badge={phaseBadge(t, shownPhase)}
        breadcrumbs={[
          side === "admin"
            ? { label: t("tracking.title"), href: list }
            : { label: t("mine"), href: pathTo("/founder") },
        ]}
      />
      <KnownOnNote known={known} standing={view.inEffect ? "inEffect" : "decided"} />
      {award.effective || known.on ? null : <Callout>{t("notYetEffective")}</Callout>}
      {waiting}
      <AnswerBox
        {...(view.kind === "plan"
          ? awardAnswer(
              { ...view, settlement: award.settlement, effective: award.effective || known.on !== null },
              voice,
            )
          : ceilingsAnswer(view, voice))}
      />
      <SuspensionNotes suspensions={suspensions} today={today} />
      {choices && view.choices.length > 0 && (
        <p className="award-jump">
          <a href={`#${CHOICES}`}>{voice.t(`choice.title.${side}`)}</a>
        </p>
      )}
      <div className="award-columns">
        <div className="stack">
          {view.kind === "plan" ? (
            <CourseSection view={view} voice={voice} />
          ) : (
            <YearSection years={view.course.years} voice={voice} />
          )}
          <CliffSection
            cliffs={
              view.kind === "plan"
                ? view.cliffs.map((each) => cliffWords(each, voice))
                : view.cliffs.map((each) => ceilingCliffWords(each, voice))
            }
            voice={voice}
          />
          {view.years.length > 0 && (
            <MonthSection years={view.years} totalFen={totalFen} today={today} on={known.on} voice={voice} />
          )}
          {view.decisions.length > 0 && <DecisionSection decisions={view.decisions} voice={voice} />}
          {children}
          {changes && <PossibleChanges view={changes} />}
        </div>
        <div className="stack aside">
          {choices && (
            <ChoiceSection
              choices={
                view.kind === "plan"
                  ? view.choices.map((each) => choiceWords(each, voice))
                  : view.choices.map((each) => ceilingChoiceWords(each, voice))
              }
              voice={voice}
              tryOut={tryOut}
            />
          )}
          <FactsCard award={award} others={others} side={side} />
          <KnownOnForm known={known} years={view.askedYears} />
        </div>
      </div>
    </div>
  );
};
