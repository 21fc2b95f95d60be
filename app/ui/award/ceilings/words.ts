import type { CeilingChoice, CeilingCliff } from "~/domain/change/cliff-plan/ceilings";
import { addDays } from "~/domain/kernel/time/civil-date";
import type { CourseYear } from "~/domain/ledger/course/ceilings-course";
import type { CeilingsShown } from "~/presenters/award/ceilings-course.server";
import type { AnswerLines } from "../course/answer-box";
import { askingWords, type ChoiceWords } from "../course/choice-words";
import type { CliffWords } from "../course/cliff-section";
import { owedLines } from "../course/owed-words";
import type { AwardVoice } from "../course/voice";

const amountOf = ({ year, leftFen }: CourseYear, { t, f }: AwardVoice): string =>
  t("claim.of", { year: String(year), amount: f.moneyBrief(leftFen) });

/** What may be claimed now, of which years. */
const nowWords = ({ course }: CeilingsShown, voice: AwardVoice): string => {
  const { t, f, side } = voice;
  const { phase } = course.standing;
  if (phase === "pending") return t("claim.toCome", { date: f.date(course.benefit.from) });
  const open = course.years.filter(({ leftFen, when }) => leftFen > 0 && when !== "ahead");
  if (open.length > 0) return t(`claim.now.${side}`, { amounts: f.list(open.map((year) => amountOf(year, voice))) });
  if (phase === "ended") return t("claim.ended", { date: f.date(addDays(course.benefit.to, -1)) });
  const present = course.years.find(({ when }) => when === "present");
  return present ? t("claim.usedUp", { year: String(present.year) }) : t("claim.noneNow");
};

const thenWords = ({ cliffs }: CeilingsShown, { t, f }: AwardVoice): string | null => {
  const next = cliffs.find((each) => each.kind === "year");
  return next
    ? t("claim.then", { date: f.date(next.on), year: String(next.year), amount: f.moneyBrief(next.fen) })
    : null;
};

const untilWords = ({ course, cliffs }: CeilingsShown, { t, f }: AwardVoice): string | null => {
  const last = cliffs.find(({ kind }) => kind === "lastDay");
  return last ? t("claim.until", { date: f.date(last.on), left: f.duration(course.standing.left) }) : null;
};

/** The one answer: what may be claimed now and from the next year on; then until when, by which decision, and how much is granted. */
export const ceilingsAnswer = (view: CeilingsShown, voice: AwardVoice): AnswerLines => {
  const { t, f } = voice;
  const { amountUsedFen, amountLeftFen } = view.course.standing;
  const given = (list: readonly (string | null)[]) => list.filter((each) => each !== null);
  return {
    ...owedLines(view, voice),
    big: given([nowWords(view, voice), thenWords(view, voice)]),
    small: given([
      untilWords(view, voice),
      view.setOn === null ? t("claim.approved") : t("claim.setOn", { date: f.date(view.setOn) }),
      t("claim.soFar", { used: f.money(amountUsedFen), total: f.money(amountUsedFen + amountLeftFen) }),
    ]),
  };
};

export const ceilingCliffWords = (cliff: CeilingCliff, { t, f }: AwardVoice): CliffWords => ({
  key: `${cliff.on} ${cliff.kind}`,
  day: cliff.on,
  title: cliff.kind === "year" ? t("claim.yearOpens", { year: String(cliff.year) }) : t("claim.lastDay"),
  text: cliff.kind === "year" ? t("claim.upTo", { amount: f.money(cliff.fen) }) : t("claim.lastDayText"),
});

const effects = (choice: CeilingChoice, { t, f }: AwardVoice): string =>
  choice.kind === "ceiling"
    ? t("claim.choice.ceilingText")
    : t("claim.choice.endEarlyText", { date: f.date(addDays(choice.on, -1)), amount: f.money(choice.lostFen) });

export const ceilingChoiceWords = (choice: CeilingChoice, voice: AwardVoice): ChoiceWords => ({
  kind: choice.kind,
  title: voice.t(`claim.choice.${choice.kind}`),
  lines: [effects(choice, voice), ...askingWords(choice.change.asking, voice)],
});
