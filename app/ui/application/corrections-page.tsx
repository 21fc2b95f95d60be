import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import type { CorrectionsPage } from "~/presenters/application/corrections-page.server";
import { Callout } from "~/ui/primitives/callout";
import { ErrorSummary } from "~/ui/primitives/error-summary";
import { WhoseTurn } from "~/ui/review/whose-turn";
import { ApplicationPage } from "./application-page";
import { ApplicationSteps } from "./application-steps";
import { MissingList } from "./missing-list";
import { PointsForm } from "./points-form";

interface CorrectionsProps {
  readonly page: CorrectionsPage;
  /** What was typed last where it could not be kept, and what is wrong with it, by point. */
  readonly typed: Readonly<Record<string, string>>;
  readonly errors: Readonly<Record<string, readonly string[]>>;
  /** The points ticked as being without a new file, by id. */
  readonly stands?: Readonly<Record<string, string>>;
  /** What the last press came to. */
  readonly children?: ReactNode;
}

/** A correction request with the founder's answers to its points. */
export const Corrections = ({ page, typed, stands = {}, errors, children }: CorrectionsProps) => {
  const t = useT("application");
  const { frame, missing, version, until, points, maySend } = page;
  const summary = points.flatMap(({ id }, i) =>
    (errors[`point.${id}`] ?? []).map((message) => ({
      id: `point.${id}`,
      message,
      label: t("corrections.answer", { number: i + 1 }),
    })),
  );
  return (
    <ApplicationPage heading={t("nav.corrections")} lead={t("corrections.lead")} application={frame}>
      <ApplicationSteps {...frame} current="corrections" />
      <WhoseTurn turn="founder" reader="founder" until={until}>
        <p className="muted">{t("corrections.clock")}</p>
      </WhoseTurn>
      {children}
      <ErrorSummary errors={summary} />
      {missing.length > 0 && (
        <Callout tone="warning" title={t("overview.missingTitle")}>
          <MissingList items={missing} />
        </Callout>
      )}
      <h2>{t("corrections.points")}</h2>
      {!maySend && <p>{t("corrections.mayNot")}</p>}
      <PointsForm
        id={frame.id}
        version={version}
        points={points}
        typed={typed}
        stands={stands}
        errors={errors}
        maySend={maySend}
      />
    </ApplicationPage>
  );
};
