import type { OwedMonth } from "~/domain/ledger/waterfall/owed-months";
import type { AwardVoice } from "./voice";

/** More months than this are told by the first and the last of them. */
const LISTED = 3;

/** What has to come back, of which months; null where nothing has. */
export const owedWords = (owed: readonly OwedMonth[], { t, f, side }: AwardVoice): string | null => {
  const [first, last] = [owed[0], owed.at(-1)];
  if (!first || !last) return null;
  const months =
    owed.length <= LISTED
      ? f.list(owed.map(({ month }) => f.month(month)))
      : t("owed.months", { count: owed.length, from: f.month(first.month), to: f.month(last.month) });
  return t(`owed.${side}`, { amount: f.money(owed.reduce((sum, { fen }) => sum + fen, 0)), months });
};
