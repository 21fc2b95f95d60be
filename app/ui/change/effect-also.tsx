import type { Fen } from "~/domain/kernel/money/fen";
import type { Fund } from "~/domain/ledger/types";
import { useFormats, useT } from "~/i18n/react";
import { sourceName } from "~/i18n/source-name";
import type { EffectView } from "~/presenters/change/effect-view";
import type { AwardSide } from "../award/course/voice";
import { Card } from "../primitives/card";
import { DescriptionList } from "../primitives/description-list";
import { UnitWaits } from "./unit-waiting";

type BudgetLine = Fund & { readonly returningFen: Fen };

/** By year and source what is bound and spent otherwise, and what comes back. */
const budgetLines = ({ money, returning }: EffectView): BudgetLine[] => {
  const back = ({ year, source }: Pick<Fund, "year" | "source">): Fen =>
    returning.find((each) => each.year === year && each.source === source)?.fen ?? 0;
  const isBound = ({ year, source }: Pick<Fund, "year" | "source">): boolean =>
    money.some((each) => each.year === year && each.source === source);
  return [
    ...money.map((fund) => ({ ...fund, returningFen: back(fund) })),
    ...returning
      .filter((each) => !isBound(each))
      .map(({ source, year, fen }) => ({ source, year, committedFen: 0, spentFen: 0, returningFen: fen })),
  ].toSorted((one, other) => one.year - other.year || (one.source < other.source ? -1 : 1));
};

/** What goes with a change beside the months: to officials its budget lines, and the unit and the letters. */
export const EffectAlso = ({ view, side }: { readonly view: EffectView; readonly side: AwardSide }) => {
  const t = useT("effect");
  const f = useFormats();
  const changed = (what: "committed" | "spent", fen: Fen): string[] =>
    fen === 0 ? [] : [t(`also.${what}.${fen > 0 ? "more" : "less"}`, { amount: f.money(Math.abs(fen)) })];
  const lines = side === "admin" ? budgetLines(view) : [];
  const letters = view.letters.map((letter) =>
    letter === "decision" ? t("letter.decision") : t(`letter.${letter}.${side}`),
  );
  const items = [
    ...lines.map(({ year, source, committedFen, spentFen, returningFen }) => ({
      term: t("also.budget", { year: String(year), source: sourceName(t, source) }),
      value: [
        ...changed("committed", committedFen),
        ...changed("spent", spentFen),
        ...(returningFen === 0 ? [] : [t("also.returning", { amount: f.money(returningFen) })]),
      ].join(t("common:marks.next")),
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
