import { useFormats, useT } from "~/i18n/react";
import { Card } from "~/ui/primitives/card";
import type { Overview } from "~/presenters/application/overview.server";

/** What the office asked to have corrected, and what was answered; the newest request first. */
export const CorrectionCards = ({ corrections }: Pick<Overview, "corrections">) => {
  const t = useT("application");
  const f = useFormats();
  return (
    <>
      {corrections.map(({ id, requestedAt, points }) => (
        <Card key={id} title={t("overview.corrections", { date: f.dateTime(requestedAt) })}>
          <ol className="list-decimal ps-6 stack">
            {points.map((point) => (
              <li key={point.id}>
                <p className="whitespace-pre-line">{point.message}</p>
                <p className="muted">{t("corrections.target", { name: point.about })}</p>
                {point.answer && (
                  <p className="whitespace-pre-line">{t("overview.answer", { answer: point.answer })}</p>
                )}
              </li>
            ))}
          </ol>
        </Card>
      ))}
    </>
  );
};
