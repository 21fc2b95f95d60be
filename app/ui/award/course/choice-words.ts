import { addDays } from "~/domain/kernel/time/civil-date";
import type { AwardChoice } from "~/domain/change/cliff-plan/types";
import type { Asking } from "~/domain/change/window";
import type { AskedKind } from "~/domain/program/terms/change-rules";
import { tierWords } from "../line-words";
import type { AwardVoice } from "./voice";

/** A choice in words; `kind` is the change that it is, null where it is none. */
export interface ChoiceWords {
  readonly kind: AskedKind | null;
  readonly title: string;
  readonly lines: readonly string[];
}

/** Until when it can be asked for, where a day is known. A day counted through a year without a calendar ends nothing yet. */
export const askingWords = (asking: Asking | null, { t, f, today }: AwardVoice): string[] => {
  if (!asking?.last) return [];
  const { state, first, last, provisional } = asking;
  if (state === "notYet" && first !== null) return [t("choice.notYet", { from: f.date(first), date: f.date(last) })];
  if (state === "late") return [t("choice.late", { date: f.date(last) })];
  if (!provisional) return [t("choice.ask", { date: f.date(last) })];
  return [t(last < today ? "choice.askStill" : "choice.askProvisional", { date: f.date(last) })];
};

const effects = (choice: AwardChoice, { t, award, f, side }: AwardVoice): string[] => {
  switch (choice.kind) {
    case "suspend":
      return [t(`choice.suspend.${choice.suspension}`, { date: f.date(choice.on) })];
    case "extend": {
      const { before, after } = choice.effect;
      const more = after.totalFen - before.totalFen;
      const said = {
        months: f.months(choice.months),
        tier: tierWords(choice.tier, award, f),
        date: f.date(addDays(after.end ?? before.end ?? "", -1)),
      };
      if (more !== 0) return [t("choice.extend.more", { ...said, amount: f.money(more) })];
      // Where its end stays, it is that of the program.
      return [t(before.end === after.end ? "choice.extend.noLonger" : "choice.extend.same", said)];
    }
    case "unit":
      return [t("choice.unit.text", { date: f.date(choice.on), amount: f.money(choice.leftFen) })];
    case "keepLease": {
      const text = t(`choice.keepLease.text.${side}`, { date: f.date(choice.on), amount: f.money(choice.monthFen) });
      return choice.renewBy ? [text, t("choice.keepLease.renew", { date: f.date(choice.renewBy) })] : [text];
    }
    case "endEarly": {
      const { before, after } = choice.effect;
      const owed = after.debtFen - before.debtFen;
      return [
        t("choice.endEarly.text", { date: f.date(choice.on), amount: f.money(before.totalFen - after.totalFen) }),
        owed > 0
          ? t("choice.endEarly.owed", { amount: f.money(owed) })
          : t(before.debtFen > 0 ? "choice.endEarly.nothingMore" : "choice.endEarly.nothingOwed"),
      ];
    }
  }
};

/** A choice with its exact effect and the last day to ask for it. */
export const choiceWords = (choice: AwardChoice, voice: AwardVoice): ChoiceWords => ({
  kind: choice.kind === "keepLease" || choice.change.by === null ? null : choice.kind,
  title: voice.t(`choice.${choice.kind}.title`),
  lines: [...effects(choice, voice), ...(choice.kind === "keepLease" ? [] : askingWords(choice.asking, voice))],
});
