import type { Fen } from "~/domain/kernel/money/fen";
import { type Month, monthsApart } from "~/domain/kernel/time/month";
import type { Payable } from "./payable";

/** What is payable from each month on, from `since` to the last month with an amount; no month may come before it. */
export const leftFrom = (since: Month, payable: Payable): Fen[] => {
  const left: Fen[] = [];
  for (const [month, fen] of payable) if (fen > 0) left[monthsApart(since, month)] = fen;
  let sum = 0;
  for (let i = left.length - 1; i >= 0; i -= 1) left[i] = sum += left[i] ?? 0;
  return left;
};
