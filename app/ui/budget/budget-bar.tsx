import { useFormats, useT } from "~/i18n/react";
import { valueScale } from "../patterns/scale";

interface BudgetBarProps {
  /** In fen; appropriated = spent + committed + available. */
  readonly appropriated: number;
  readonly spent: number;
  readonly committed: number;
  readonly available: number;
}

const parts = ["spent", "committed", "available"] as const;

/** A budget line: what of the appropriation is spent, committed and available, as bar and in figures. */
export const BudgetBar = (line: BudgetBarProps) => {
  const t = useT("budget");
  const { money } = useFormats();
  const place = valueScale(line.appropriated);
  const spent = place(line.spent);
  const committed = place(line.spent + line.committed) - spent;
  return (
    <div className="budget">
      <p>
        {t("sum.appropriated")} <strong className="figures">{money(line.appropriated)}</strong>
      </p>
      <svg className="budget-bar" aria-hidden="true">
        <rect className="budget-available" width="100%" height="100%" />
        <rect className="budget-spent" width={`${spent}%`} height="100%" />
        <rect className="budget-committed" x={`${spent}%`} width={`${committed}%`} height="100%" />
      </svg>
      <dl className="budget-legend">
        {parts.map((part) => (
          <div key={part}>
            <dt className={`budget-key budget-key-${part}`}>{t(`sum.${part}`)}</dt>
            <dd className="figures">{money(line[part])}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
};
