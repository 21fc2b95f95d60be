import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import type { CorrectionsPage } from "~/presenters/application/corrections-page.server";
import { CameLate } from "~/ui/patterns/came-late";
import { ApplicationPage } from "./application-page";

interface CorrectionsClosedProps {
  readonly frame: CorrectionsPage["frame"];
  /** What was typed for points that no longer take an answer. */
  readonly typed: Readonly<Record<string, string>>;
}

/** That no correction is open any more, with what somebody had typed for one. */
export const CorrectionsClosed = ({ frame, typed }: CorrectionsClosedProps) => {
  const t = useT("application");
  return (
    <ApplicationPage heading={t("nav.corrections")} application={frame}>
      <CameLate
        said={t("corrections.closed")}
        typed={Object.entries(typed).map(([key, text]) => ({ key, text }))}
        to={{ href: pathTo("/founder/applications/:id", { id: frame.id }), label: t("corrections.toApplication") }}
      />
    </ApplicationPage>
  );
};
