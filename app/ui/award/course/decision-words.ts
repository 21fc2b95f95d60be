import { addDays } from "~/domain/kernel/time/civil-date";
import type { AwardEvent } from "~/domain/subsidy/types";
import type { CeilingChange } from "~/domain/ledger/history/ceiling-changes";
import type { AwardCourse } from "~/presenters/award/award-course.server";
import { inLanguage } from "~/domain/kernel/localized-text";
import { localeOf } from "~/i18n/translator";
import { tierWords } from "../line-words";
import type { AwardVoice } from "./voice";

export type DecisionView = AwardCourse["decisions"][number] & {
  /** The ceilings that it set, of an award that has them. */
  readonly ceilings?: readonly CeilingChange[];
};

/** An event that was decided, in words; `forCause` where the decision was a termination for cause. */
export const awardEventWords = (event: AwardEvent, { t, award, f }: AwardVoice, forCause = false): string => {
  switch (event.type) {
    case "suspend":
      return t("history.suspend", { from: f.date(event.from), to: f.date(addDays(event.to, -1)) });
    case "resume":
      return t("history.resume", { date: f.date(event.on) });
    case "terminate":
      return t(forCause ? "history.terminateForCause" : "history.terminate", { date: f.date(addDays(event.on, -1)) });
    case "extend": {
      const [kind, value] =
        "share" in event
          ? (["share", event.share] as const)
          : "fen" in event
            ? (["fen", event.fen] as const)
            : (["fenPerM2", event.fenPerM2] as const);
      const tier = tierWords({ index: 0, path: "", kind, value }, award, f);
      return t("history.extend", { months: f.months(event.months), tier });
    }
  }
};

/** Acts that decide something and are said by their name. */
const NAMED = [
  "decide",
  "revise",
  "lease",
  "opening",
  "lapse",
  "restore",
  "grant",
  "ceiling",
  "hold",
  "release",
] as const;

/** Whether a decision was a termination for cause, as far as the reader may know. */
export const isForCause = ({ decidedIn }: Pick<DecisionView, "decidedIn">): boolean => decidedIn?.kind === "terminate";

/** The events of a decision that another one annulled, in words. */
const annulledEvents = (
  annulled: number,
  act: number,
  decisions: readonly DecisionView[],
  voice: AwardVoice,
): string[] => {
  const decision = decisions.find((each) => each.act === annulled);
  return (decision?.events ?? [])
    .filter(({ annulledBy }) => annulledBy === act)
    .map(({ event }) => awardEventWords(event, voice, decision && isForCause(decision)));
};

/** What a decision annulled, where it put nothing in its place. */
const annulmentTitle = (
  { act, annuls }: DecisionView,
  decisions: readonly DecisionView[],
  voice: AwardVoice,
): string | null => {
  if (annuls.length === 0) return null;
  const { t, f } = voice;
  const what = annuls.flatMap((annulled) => annulledEvents(annulled, act, decisions, voice));
  return what.length === 0 ? t("history.annulling") : t("history.annullingWhat", { what: f.list(what) });
};

/** What was decided, where it is not said by events; `decisions` are all that are shown. */
export const decisionTitle = (
  decision: DecisionView,
  decisions: readonly DecisionView[],
  voice: AwardVoice,
): string => {
  const { name, own, other, after, decidedIn } = decision;
  const { t, award, f, names } = voice;
  if (own && name === "approve" && after.end === null) return t("history.approveCeilings");
  if (own && name === "approve")
    return t("history.approve", { amount: f.money(after.totalFen), date: f.date(addDays(after.end ?? "", -1)) });
  const moved = own && name === "lease" ? decidedIn?.moved : null;
  if (moved) {
    const place = ({ label, site }: typeof moved.to) => award("unit", { label, site: inLanguage(site, localeOf(t)) });
    const to = place(moved.to);
    return moved.from ? t("history.moved", { from: place(moved.from), to }) : t("history.movedIn", { to });
  }
  const annulment = own && name === "decide" ? annulmentTitle(decision, decisions, voice) : null;
  if (annulment !== null) return annulment;
  const named = own ? NAMED.find((each) => each === name) : undefined;
  if (named) return t(`history.${named}`);
  const because = other === null ? undefined : names[other];
  return because === undefined ? t("history.another") : t("history.because", { award: because });
};

/** The ceiling of a year as it was set. */
const ceilingWords = ({ year, beforeFen, afterFen }: CeilingChange, { t, f }: AwardVoice): string => {
  if (afterFen === null) return t("history.noCeiling", { year: String(year) });
  if (beforeFen === null) return t("history.newCeiling", { year: String(year), amount: f.money(afterFen) });
  return t("history.otherCeiling", { year: String(year), before: f.money(beforeFen), after: f.money(afterFen) });
};

/** Which decision another annulled, and what of it where its title does not say that. */
const annulsWords = (
  annulled: number,
  { act, events }: DecisionView,
  decisions: readonly DecisionView[],
  voice: AwardVoice,
): string => {
  const { t, f, acts } = voice;
  const date = f.date(acts[annulled] ?? "");
  const what = events.length === 0 ? [] : annulledEvents(annulled, act, decisions, voice);
  return what.length === 0 ? t("history.annuls", { date }) : t("history.annulsWhat", { date, what: f.list(what) });
};

/** What it did to the award as a whole; `decisions` are all that are shown. */
export const decisionEffects = (
  decision: DecisionView,
  decisions: readonly DecisionView[],
  voice: AwardVoice,
): string[] => {
  const { name, own, before, after, runs, annuls, ceilings = [] } = decision;
  const { t, f } = voice;
  const last = (end: string | null) => f.date(addDays(end ?? "", -1));
  const corrected = runs.reduce((sum, { correctedFen }) => sum + correctedFen, 0);
  const debt = after.debtFen - before.debtFen;
  const first = name === "approve" && own;
  return [
    ...annuls.map((annulled) => annulsWords(annulled, decision, decisions, voice)),
    ...(!first && before.end && after.end && before.end !== after.end
      ? [t("history.lastDay", { before: last(before.end), after: last(after.end) })]
      : []),
    ...ceilings.map((each) => ceilingWords(each, voice)),
    ...(!first && before.totalFen !== after.totalFen
      ? [
          t(after.end === null ? "history.granted" : "history.total", {
            before: f.money(before.totalFen),
            after: f.money(after.totalFen),
          }),
        ]
      : []),
    ...(corrected !== 0 ? [t("history.corrected", { amount: f.moneyChange(corrected) })] : []),
    ...(debt > 0 ? [t("history.debt", { amount: f.money(debt) })] : []),
  ];
};
