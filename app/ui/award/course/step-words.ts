import type { EntitledStep, SettledStep } from "~/domain/ledger/waterfall/types";
import { lineWords } from "../line-words";
import type { AwardVoice } from "./voice";

type AnyStep = EntitledStep | SettledStep;

export const stepLabel = (step: AnyStep, { t }: AwardVoice): string =>
  step.step === "cap" ? t(`step.cap.${step.cap}`) : t(`step.${step.step}`);

const decided = (act: number, { t, f, acts }: AwardVoice): string | null => {
  const on = acts[act];
  return on === undefined ? null : t("step.decidedOn", { date: f.date(on) });
};

/** Why a step is what it is: tier, lease row, cap, act; null where there is nothing to say. */
export const stepNote = (step: AnyStep, voice: AwardVoice): string | null => {
  const { t, award, f, names, acts } = voice;
  switch (step.step) {
    case "plan":
      return lineWords({ ...step, caps: [] }, award, f).join(" ");
    case "cap":
      return t("step.capLeft", { left: f.money(step.leftFen) });
    case "highest":
      return t("step.highestBy", { award: names[step.award] ?? "" });
    case "held": {
      const [state, on] = [t(`state.${step.because}`), step.act === null ? undefined : acts[step.act]];
      return on === undefined ? state : t("step.heldBy", { state, date: f.date(on) });
    }
    case "keptBack":
      return t("step.keptBackFor", { month: f.month(step.month), award: names[step.award] ?? "" });
    case "paid":
      return t("step.paidOn", { date: f.date(step.on), run: step.run });
    case "debt":
      return step.demandedFen > 0 ? t("step.demanded", { amount: f.money(step.demandedFen) }) : null;
    case "grant":
    case "opened":
    case "lapsed":
    case "before":
      return decided(step.act, voice);
    case "waived":
    case "recovered":
    case "forgiven":
      return null;
  }
};
