import { addDays } from "~/domain/kernel/time/civil-date";
import type { Settlement } from "~/domain/program/draft/content";
import type { AwardCourse } from "~/presenters/award/award-course.server";
import type { AnswerLines } from "./answer-box";
import { paidToWords } from "../paid-to";
import { cliffDay, cliffTitle } from "./cliff-words";
import { endedForCause } from "./ended-for-cause";
import { owedLines } from "./owed-words";
import { stepNote } from "./step-words";
import type { AwardVoice } from "./voice";

export interface AnswerView extends Pick<
  AwardCourse,
  "course" | "owed" | "demandedFen" | "present" | "cliffs" | "alone" | "yields" | "decisions"
> {
  readonly settlement: Settlement;
  /** Whether it has taken effect: before, nothing is paid or waived. */
  readonly effective: boolean;
  readonly today: string;
}

/** What is paid now. */
const nowWords = ({ course, settlement, today, decisions }: AnswerView, { t, f, side }: AwardVoice): string => {
  const { benefit, standing, suspensions, months } = course;
  const last = f.date(addDays(benefit.to, -1));
  if (standing.phase === "pending") return t("now.toCome", { date: f.date(benefit.from) });
  if (standing.phase === "ended") return t("now.ended", { date: last });
  if (standing.phase === "terminated")
    return t(endedForCause(decisions) ? "now.terminatedForCause" : "now.terminated", { date: last });
  const pause = suspensions.find(({ from, to }) => from <= today && today < to);
  if (pause) return t("now.paused", { date: f.date(addDays(pause.to, -1)) });
  const present = months.find(({ month }) => month === today.slice(0, 7));
  if (!present || present.payableFen === 0) return t("now.nothing");
  const amount = f.moneyBrief(present.payableFen);
  if (settlement !== "waived") return t(`now.${settlement}.${side}`, { amount });
  return present.payableFen >= present.rentFen
    ? t(`now.waivedWhole.${side}`)
    : t("now.waivedPart", { amount, rent: f.moneyBrief(present.rentFen) });
};

/** What the company pays itself this month; null where that is nothing, or all, or said already. */
const ownWords = ({ course: { standing, months }, today }: AnswerView, { t, f, side }: AwardVoice): string | null => {
  const present = months.find(({ month }) => month === today.slice(0, 7));
  if (!present || standing.phase !== "running" || present.payableFen >= present.rentFen) return null;
  return t(`ownNow.${side}`, { amount: f.moneyBrief(present.rentFen - present.payableFen) });
};

/** What comes next, in one sentence; null where it has not begun, or nothing comes. */
const thenWords = ({ course, cliffs }: AnswerView, voice: AwardVoice): string | null => {
  const { t, f, side } = voice;
  const [next] = cliffs;
  if (!next || course.standing.phase === "pending") return null;
  const { afterFen } = next;
  if (afterFen === null || afterFen === next.beforeFen)
    return t("then.event", { date: f.date(cliffDay(next)), event: cliffTitle(next, voice) });
  const date = f.date(next.on);
  return afterFen === 0
    ? t(`then.ownNothing.${side}`, { date })
    : t(`then.ownPart.${side}`, { date, amount: f.moneyBrief(afterFen) });
};

const untilWords = ({ course }: AnswerView, { t, award, f }: AwardVoice): string | null => {
  const { standing, benefit } = course;
  if (standing.phase === "ended" || standing.phase === "terminated") return null;
  const [date, left] = [f.date(addDays(benefit.to, -1)), f.duration(standing.left)];
  const stop = paidToWords(standing.payingEnd, award, f);
  return stop === null ? t("until.whole", { date, left }) : t("until.less", { stop, date, left });
};

/** Why it was ended for a cause; null where it was not. */
const causeWords = ({ decisions }: AnswerView, { t }: AwardVoice): string | null => {
  const reason = endedForCause(decisions)?.decidedIn?.reason;
  return reason ? t("history.reason", { reason }) : null;
};

/** What other awards of the group change; nothing where they change nothing. */
const besideWords = ({ course, alone, yields }: AnswerView, totalFen: number, { award, f }: AwardVoice): string[] => {
  const { on } = course.standing.payingEnd;
  const [date, before] = [f.date(addDays(on, -1)), f.date(addDays(alone.paidTo, -1))];
  return [
    ...(yields && totalFen !== alone.totalFen
      ? [award("beside.total", { planned: f.money(alone.totalFen), payable: f.money(totalFen) })]
      : []),
    ...(yields && on > alone.paidTo ? [award("beside.lasts", { date, alone: before })] : []),
  ];
};

/** The one answer: what is paid now and what comes next; then until when, why, and how much of it is over. */
export const awardAnswer = (view: AnswerView, voice: AwardVoice): AnswerLines => {
  const { t, f } = voice;
  const { amountUsedFen, amountLeftFen, phase } = view.course.standing;
  const waits = !view.effective && phase === "running";
  const totalFen = amountUsedFen + amountLeftFen;
  const why = view.present?.entitled.map((step) => stepNote(step, voice)).filter((note) => note !== null) ?? [];
  const small = [
    causeWords(view, voice),
    untilWords(view, voice),
    why.length > 0 ? t("why", { why: why.join(" ") }) : null,
    t("soFar", { used: f.money(amountUsedFen), total: f.money(totalFen) }),
    ...besideWords(view, totalFen, voice),
  ];
  const given = (list: readonly (string | null)[]) => list.filter((each) => each !== null);
  return {
    ...owedLines(view, voice),
    big: waits ? [t("now.reserved")] : given([nowWords(view, voice), ownWords(view, voice), thenWords(view, voice)]),
    small: given(small),
  };
};
