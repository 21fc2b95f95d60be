import { pathTo } from "~/addresses/path-to";
import { useT } from "~/i18n/react";
import type { CorrectionsPage } from "~/presenters/application/corrections-page.server";
import { Callout } from "~/ui/primitives/callout";
import { Card } from "~/ui/primitives/card";
import { LinkButton } from "~/ui/primitives/button";
import { ApplicationPage } from "./application-page";

interface CorrectionsClosedProps {
  readonly frame: CorrectionsPage["frame"];
  /** What was typed for points that no longer take an answer. */
  readonly typed: Readonly<Record<string, string>>;
}

/** That no correction is open any more, with what somebody had typed for one. */
export const CorrectionsClosed = ({ frame, typed }: CorrectionsClosedProps) => {
  const t = useT("application");
  const texts = Object.values(typed).filter((text) => text.trim() !== "");
  return (
    <ApplicationPage heading={t("nav.corrections")} application={frame}>
      <Callout tone="warning" live title={t("corrections.closed")} />
      {texts.length > 0 && (
        <Card title={t("corrections.typed")}>
          {texts.map((text, i) => (
            <p key={i} className="whitespace-pre-line">
              {text}
            </p>
          ))}
        </Card>
      )}
      <p>
        <LinkButton href={pathTo("/founder/applications/:id", { id: frame.id })}>
          {t("corrections.toApplication")}
        </LinkButton>
      </p>
    </ApplicationPage>
  );
};
