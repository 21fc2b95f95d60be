import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import { Callout } from "../primitives/callout";
import { Badge } from "../primitives/badge";

const looks = {
  met: { tone: "success", icon: "check" },
  notMet: { tone: "danger", icon: "cross" },
  unknown: { tone: "warning", icon: "question" },
} as const;

export interface CriterionView {
  readonly key: string;
  readonly result: keyof typeof looks;
  /** The condition as a sentence. */
  readonly condition: ReactNode;
  /** What is known: "8 months". */
  readonly fact?: ReactNode;
  /** Who says so and as of when. */
  readonly source?: string | null;
  /** What was said otherwise by the company. */
  readonly difference?: string | null;
  /** The clause it rests on. */
  readonly clause?: { readonly title: string; readonly href?: string };
  /** What could be done about it. */
  readonly advice?: ReactNode;
}

/** The conditions of a program and whether each is met, with fact, source and clause. */
export const CriteriaList = ({ items }: { readonly items: readonly CriterionView[] }) => {
  const t = useT("criteria");
  return (
    <ul className="criteria">
      {items.map(({ key, result, condition, fact, source, difference, clause, advice }) => (
        <li key={key}>
          <Badge {...looks[result]}>{t(`criterion.${result}`)}</Badge>
          <div>
            <p className="criteria-condition">{condition}</p>
            {(fact || source) && (
              <p>
                {fact}
                {source && <span className="muted">{t("common:marks.aside", { text: source })}</span>}
              </p>
            )}
            {difference && <Callout tone="warning">{difference}</Callout>}
            {advice && <p>{advice}</p>}
            {clause && <p className="muted">{clause.href ? <a href={clause.href}>{clause.title}</a> : clause.title}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
};
