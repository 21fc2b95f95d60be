import { addDays } from "~/domain/kernel/time/civil-date";
import type { AwardEvent } from "~/domain/subsidy/types";
import type { AwardCourse } from "~/presenters/award/award-course.server";
import { tierWords } from "../line-words";
import type { AwardVoice } from "./voice";

export type DecisionView = AwardCourse["decisions"][number];

export const awardEventWords = (event: AwardEvent, { t, award, f }: AwardVoice): string => {
  switch (event.type) {
    case "suspend":
      return t("history.suspend", { from: f.date(event.from), to: f.date(addDays(event.to, -1)) });
    case "resume":
      return t("history.resume", { date: f.date(event.on) });
    case "terminate":
      return t("history.terminate", { date: f.date(addDays(event.on, -1)) });
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

/** What was decided, where it is not said by events. */
export const decisionTitle = ({ name, own, other, after }: DecisionView, { t, f, names }: AwardVoice): string => {
  if (own && name === "approve")
    return t("history.approve", { amount: f.money(after.totalFen), date: f.date(addDays(after.end ?? "", -1)) });
  const named = own ? NAMED.find((each) => each === name) : undefined;
  if (named) return t(`history.${named}`);
  const award = other === null ? undefined : names[other];
  return award === undefined ? t("history.another") : t("history.because", { award });
};

/** What it did to the award as a whole. */
export const decisionEffects = (
  { name, own, before, after, runs, annuls }: DecisionView,
  voice: AwardVoice,
): string[] => {
  const { t, f, acts } = voice;
  const last = (end: string | null) => f.date(addDays(end ?? "", -1));
  const corrected = runs.reduce((sum, { correctedFen }) => sum + correctedFen, 0);
  const debt = after.debtFen - before.debtFen;
  const first = name === "approve" && own;
  return [
    ...annuls.map((act) => t("history.annuls", { date: f.date(acts[act] ?? "") })),
    ...(!first && before.end && after.end && before.end !== after.end
      ? [t("history.lastDay", { before: last(before.end), after: last(after.end) })]
      : []),
    ...(!first && before.totalFen !== after.totalFen
      ? [t("history.total", { before: f.money(before.totalFen), after: f.money(after.totalFen) })]
      : []),
    ...(corrected !== 0 ? [t("history.corrected", { amount: f.moneyChange(corrected) })] : []),
    ...(debt > 0 ? [t("history.debt", { amount: f.money(debt) })] : []),
  ];
};
