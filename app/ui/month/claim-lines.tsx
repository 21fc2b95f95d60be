import type { ReactNode } from "react";
import { useFormats, useT } from "~/i18n/react";
import type { ShownClaim } from "~/presenters/month/show-claim.server";
import { EmptyState } from "../primitives/empty-state";

type Line = ShownClaim["lines"][number];

interface ClaimLinesProps {
  readonly claim: Pick<ShownClaim, "lines" | "state" | "totalFen">;
  /** What the reader may do about a line: links and forms, or nothing. */
  readonly actions: (line: Line) => ReactNode;
}

/** The lines of a claim: what was paid or who was there, what shows it, how it was judged, and what it gives and why not more. */
export const ClaimLines = ({ claim: { lines, state, totalFen }, actions }: ClaimLinesProps) => {
  const t = useT("claim");
  const f = useFormats();
  return (
    <section>
      <h2>{t("page.lines")}</h2>
      {lines.length === 0 ? <EmptyState title={t("page.noLines")} /> : null}
      <ol className="periods">
        {lines.map((line) => (
          <li key={line.id} id={`line-${line.id}`}>
            <h3>{line.title}</h3>
            <p>{line.details}</p>
            {line.judged === null ? null : <p>{line.judged}</p>}
            {line.fen === null ? null : (
              <p>
                {t("common:marks.pair", {
                  label: t(state === "decided" ? "page.gave" : "page.would"),
                  text: f.money(line.fen),
                })}
              </p>
            )}
            {line.cuts.length > 0 ? (
              <ul>
                {line.cuts.map((words) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            ) : null}
            {line.files.length > 0 ? (
              <ul>
                {line.files.map(({ key, name, href, note }) => (
                  <li key={key}>
                    <a href={href}>{name}</a> <span className="muted">{note}</span>
                  </li>
                ))}
              </ul>
            ) : null}
            {actions(line)}
          </li>
        ))}
      </ol>
      {state === "decided" || lines.length === 0 ? null : (
        <p>{totalFen === null ? t("page.notGiven") : t("page.totalNow", { amount: f.money(totalFen) })}</p>
      )}
    </section>
  );
};
