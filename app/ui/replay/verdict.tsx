import type { Verdict } from "~/domain/replay/verdict";
import { useFormats, useT } from "~/i18n/react";

/** Puts what a replay comes to into one sentence. */
export const useVerdict = () => {
  const t = useT("replay");
  const { list, money, number } = useFormats();
  return (verdict: Verdict): string => {
    const { changeFen, gain, loss, newlyEligible, noLongerEligible, shortIn } = verdict;
    const amount = money(Math.abs(changeFen));
    return t("verdict.line", {
      cost: changeFen === 0 ? t("verdict.same") : t(changeFen > 0 ? "verdict.more" : "verdict.less", { amount }),
      cases: t("verdict.cases", {
        gain: number(gain),
        loss: number(loss),
        newly: number(newlyEligible),
        gone: number(noLongerEligible),
      }),
      budget: shortIn.length === 0 ? t("verdict.enough") : t("verdict.short", { years: list(shortIn.map(String)) }),
    });
  };
};
