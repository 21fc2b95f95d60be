import type { MonthRow } from "~/domain/ledger/waterfall/month-rows";
import { owedOf } from "~/domain/ledger/waterfall/owed-months";
import type { EntitledStep, SettledStep } from "~/domain/ledger/waterfall/types";
import type { Tone } from "~/ui/primitives/tone";
import type { AwardVoice } from "./voice";

interface RowState {
  readonly words: string;
  readonly tone: Tone;
}

/** What is said first of a month of which several things are true. */
const FIRST: readonly SettledStep["step"][] = ["debt", "held", "keptBack", "paid", "waived", "before", "forgiven"];

const settledState = (step: SettledStep, { falls }: MonthRow, { t, f }: AwardVoice): RowState => {
  switch (step.step) {
    case "debt":
      return {
        words: t("state.owed", { amount: f.money(falls.reduce((sum, fall) => sum + owedOf(fall), 0)) }),
        tone: "danger",
      };
    case "held":
      return { words: t(`state.${step.because}`), tone: step.because === "onHold" ? "warning" : "neutral" };
    case "keptBack":
    case "recovered":
    case "forgiven":
      return { words: t(`state.${step.step}`), tone: "info" };
    case "paid":
    case "waived":
    case "before":
      return { words: t(`state.${step.step}`), tone: "success" };
  }
};

const emptyState = (last: EntitledStep | undefined, { t }: AwardVoice): RowState => {
  if (last?.step === "highest") return { words: t("state.another"), tone: "neutral" };
  return { words: t(last?.step === "lapsed" ? "state.lapsed" : "state.nothing"), tone: "neutral" };
};

/** How the months of a row stand, in a word. */
export const rowState = (row: MonthRow, voice: AwardVoice): RowState => {
  const { t } = voice;
  const {
    falls: [fall],
    idle: [idle],
    usedUp,
  } = row;
  if (usedUp) return { words: t(`state.usedUp.${usedUp}`), tone: "neutral" };
  if (idle) return { words: t(idle.monthDays.suspended > 0 ? "state.paused" : "state.unleased"), tone: "warning" };
  const settled = fall?.settled ?? [];
  const said = FIRST.map((name) => settled.find(({ step }) => step === name)).find((step) => step !== undefined);
  return said ? settledState(said, row, voice) : emptyState(fall?.entitled.at(-1), voice);
};
