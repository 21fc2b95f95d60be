import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { useFormats, useT } from "~/i18n/react";
import type { AwardEffectShown } from "~/presenters/change/effect-view";
import { Stat, Stats } from "../primitives/stat";

/** End, sums and debt of an award after a change, each with what it was before. */
export const EffectFigures = ({ award }: { readonly award: AwardEffectShown }) => {
  const t = useT("effect");
  const f = useFormats();
  const figure = (label: string, before: string, after: string, why: string | null = null) => (
    <Stat
      key={label}
      label={label}
      value={after}
      note={
        <>
          {before === after ? t("same") : <span className="nowrap">{t("before", { value: before })}</span>}
          {why !== null && (
            <>
              <br />
              {why}
            </>
          )}
        </>
      }
    />
  );
  const lastDay = (on: CivilDate) => f.date(addDays(on, -1));
  const { endBefore, endAfter, outlook, ceilingBeforeFen, ceilingAfterFen, debtFen, debtGoneFen } = award;
  const stop = outlook?.courseAfter.standing.payingEnd.because ?? null;
  const owedFen = outlook?.owedFen ?? 0;
  return (
    <Stats>
      {endBefore && endAfter && figure(t("lastDay"), lastDay(endBefore), lastDay(endAfter))}
      {outlook &&
        figure(
          t("paidTo"),
          lastDay(outlook.paidToBefore),
          lastDay(outlook.paidToAfter),
          stop && t(`award:paymentStop.${stop}`),
        )}
      {figure(
        t(ceilingAfterFen === null ? "total" : "granted"),
        f.money(award.totalBeforeFen),
        f.money(award.totalAfterFen),
        award.partMonths ? t("partMonths") : null,
      )}
      {ceilingBeforeFen !== null &&
        ceilingAfterFen !== null &&
        figure(t("ceiling"), f.money(ceilingBeforeFen), f.money(ceilingAfterFen))}
      {debtGoneFen > 0 && outlook ? (
        figure(
          t("debt"),
          f.money(owedFen),
          f.money(owedFen + debtFen - debtGoneFen),
          t("debtGone", { amount: f.money(debtGoneFen) }),
        )
      ) : (
        <Stat
          label={t(owedFen > 0 ? "newDebt" : "debt")}
          value={f.money(debtFen)}
          note={
            debtGoneFen > 0
              ? t("debtGone", { amount: f.money(debtGoneFen) })
              : owedFen > 0
                ? t("owedAlready", { amount: f.money(owedFen) })
                : undefined
          }
        />
      )}
    </Stats>
  );
};
