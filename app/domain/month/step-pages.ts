import type { Action } from "../access/matrix";
import type { MonthAction } from "./transitions";

interface StepPage {
  readonly action: MonthAction;
  readonly permission: Action;
  /** Whether it takes a reason in words. */
  readonly words: boolean;
}

/** Steps of officials about months, as the addresses of their pages name them: these pages are alike. */
export const monthStepPages = {
  acceptance: { action: "accept", permission: "month.accept", words: false },
  confirmation: { action: "confirm", permission: "month.accept", words: false },
  refusal: { action: "refuse", permission: "month.accept", words: true },
  "taking-back": { action: "takeBack", permission: "month.accept", words: true },
  "late-allowance": { action: "allowLate", permission: "month.allowLate", words: true },
} as const satisfies Record<string, StepPage>;

export type MonthStepName = keyof typeof monthStepPages;

export const isMonthStep = (name: string | undefined): name is MonthStepName =>
  name !== undefined && Object.hasOwn(monthStepPages, name);
