import { addDays } from "~/domain/kernel/time/civil-date";
import type { AwardChoice } from "~/domain/change/cliff-plan/types";
import { tierWords } from "../line-words";
import type { AwardVoice } from "./voice";

/** Until when it can be asked for, where a day is known. */
const asking = (choice: AwardChoice, { t, f }: AwardVoice): string[] => {
  if (choice.kind === "keepLease") return [];
  const { asking, by } = choice.change;
  if (!asking?.last) return [];
  return [t(by === "requestLate" ? "choice.late" : "choice.ask", { date: f.date(asking.last) })];
};

const effects = (choice: AwardChoice, { t, award, f }: AwardVoice): string[] => {
  switch (choice.kind) {
    case "extend": {
      const { before, after } = choice.effect;
      const more = after.totalFen - before.totalFen;
      const said = {
        months: f.months(choice.months),
        tier: tierWords(choice.tier, award, f),
        date: f.date(addDays(after.end ?? before.end ?? "", -1)),
      };
      return [more === 0 ? t("choice.extend.same", said) : t("choice.extend.more", { ...said, amount: f.money(more) })];
    }
    case "unit":
      return [t("choice.unit.text", { date: f.date(choice.on), amount: f.money(choice.leftFen) })];
    case "keepLease": {
      const text = t("choice.keepLease.text", { date: f.date(choice.on), amount: f.money(choice.monthFen) });
      return choice.renewBy ? [text, t("choice.keepLease.renew", { date: f.date(choice.renewBy) })] : [text];
    }
    case "endEarly": {
      const { before, after } = choice.effect;
      const owed = after.debtFen - before.debtFen;
      return [
        t("choice.endEarly.text", { date: f.date(choice.on), amount: f.money(before.totalFen - after.totalFen) }),
        owed > 0 ? t("choice.endEarly.owed", { amount: f.money(owed) }) : t("choice.endEarly.nothingOwed"),
      ];
    }
  }
};

/** A choice with its exact effect and the last day to ask for it. */
export const choiceWords = (
  choice: AwardChoice,
  voice: AwardVoice,
): { readonly title: string; readonly lines: string[] } => ({
  title: voice.t(`choice.${choice.kind}.title`),
  lines: [...effects(choice, voice), ...asking(choice, voice)],
});
