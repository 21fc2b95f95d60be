import { useT } from "~/i18n/react";
import { Card } from "~/ui/primitives/card";

interface ReasonsProps {
  readonly reasons: readonly { readonly clause: string; readonly words: string }[];
  readonly appealDays: number;
}

/** Why an application was not granted, by which clause, and how to appeal. */
export const Reasons = ({ reasons, appealDays }: ReasonsProps) => {
  const t = useT("application");
  if (reasons.length === 0) return null;
  return (
    <Card title={t("overview.reasons")}>
      <ul className="stack">
        {reasons.map(({ clause, words }) => (
          <li key={`${clause} ${words}`}>
            <p className="whitespace-pre-line">{words}</p>
            <p className="muted">{clause}</p>
          </li>
        ))}
      </ul>
      <p className="mt-4">{t("overview.appeal", { days: appealDays })}</p>
    </Card>
  );
};
