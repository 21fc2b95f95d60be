import type { Fund } from "~/domain/ledger/types";
import { useFormats, useT } from "~/i18n/react";
import { sourceName } from "~/i18n/source-name";
import type { EffectView } from "~/presenters/change/effect-view";
import type { AwardSide } from "../award/course/voice";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";
import { UnitWaits } from "./unit-waiting";

/** What goes with a change beside the months: to officials its budget lines, and the unit and the letters. */
export const EffectAlso = ({ view, side }: { readonly view: EffectView; readonly side: AwardSide }) => {
  const t = useT("effect");
  const f = useFormats();
  const money = ({ committedFen, spentFen }: Fund): string =>
    [
      ...(committedFen === 0 ? [] : [t("also.committed", { amount: f.moneyChange(committedFen) })]),
      ...(spentFen === 0 ? [] : [t("also.spent", { amount: f.moneyChange(spentFen) })]),
    ].join(t("common:marks.next"));
  const funds = side === "admin" ? view.money : [];
  const letters = view.letters.map((letter) =>
    letter === "decision" ? t("letter.decision") : t(`letter.${letter}.${side}`),
  );
  const items = [
    ...funds.map((fund) => ({
      term: t("also.budget", { year: String(fund.year), source: sourceName(t, fund.source) }),
      value: money(fund),
    })),
    ...(side === "admin" ? view.returning : []).map(({ source, year, fen }) => ({
      term: t("also.budget", { year: String(year), source: sourceName(t, source) }),
      value: t("also.returning", { amount: f.money(fen) }),
    })),
    ...(view.unit ? [{ term: t("also.unit"), value: view.unit }] : []),
    ...view.waiting.map((waiting) => ({
      term: t("also.waiting", { unit: waiting.unit }),
      value: <UnitWaits waiting={waiting} />,
    })),
    ...(letters.length > 0
      ? [
          {
            term: t("also.letters"),
            value: (
              <div>
                {letters.map((letter) => (
                  <p key={letter}>{letter}</p>
                ))}
              </div>
            ),
          },
        ]
      : []),
  ];
  return items.length === 0 ? null : (
    <Card title={t("also.title")} level={3}>
      <DescriptionList items={items} />
    </Card>
  );
};
