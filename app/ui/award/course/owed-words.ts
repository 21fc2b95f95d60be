import type { OwedMonth } from "~/domain/ledger/waterfall/owed-months";
import type { Fen } from "~/domain/kernel/money/fen";
import type { AnswerLines } from "./answer-box";
import type { AwardVoice } from "./voice";

/** More months than this are told by the first and the last of them. */
const LISTED = 3;

/** What has to come back, of which months; null where nothing has. */
const owedWords = (owed: readonly OwedMonth[], { t, f, side }: AwardVoice): string | null => {
  const [first, last] = [owed[0], owed.at(-1)];
  if (!first || !last) return null;
  const months =
    owed.length <= LISTED
      ? f.list(owed.map(({ month }) => f.month(month)))
      : t("owed.months", { count: owed.length, from: f.month(first.month), to: f.month(last.month) });
  return t(`owed.${side}`, { amount: f.money(owed.reduce((sum, { fen }) => sum + fen, 0)), months });
};

/** What has to come back, and what of that is demanded: before that nothing has to be paid. */
export const owedLines = (
  { owed, demandedFen }: { readonly owed: readonly OwedMonth[]; readonly demandedFen: Fen },
  voice: AwardVoice,
): Pick<AnswerLines, "owed" | "owedNext"> => {
  const { t, f, side } = voice;
  const words = owedWords(owed, voice);
  if (words === null) return { owed: null, owedNext: null };
  const next = demandedFen > 0 ? t("step.demanded", { amount: f.money(demandedFen) }) : t(`owed.notYet.${side}`);
  return { owed: words, owedNext: next };
};
