import { useT } from "~/i18n/react";
import { LinkButton } from "../primitives/button";
import { Callout } from "../primitives/callout";
import { Card } from "../primitives/card";

export interface TypedText {
  readonly key: string;
  readonly label?: string;
  readonly text: string;
}

interface CameLateProps {
  /** What happened meanwhile. */
  readonly said: string;
  /** What can be done now. */
  readonly next?: string;
  readonly typed: readonly TypedText[];
  readonly to: { readonly href: string; readonly label: string };
}

/** In place of a form that takes nothing any more: what happened meanwhile, what was typed, and where to go on. */
export const CameLate = ({ said, next, typed, to }: CameLateProps) => {
  const t = useT("common");
  const given = typed.filter(({ text }) => text.trim() !== "");
  return (
    <>
      <Callout tone="warning" live title={said}>
        {next}
      </Callout>
      {given.length > 0 && (
        <Card title={t("cameLate.typed")}>
          <p>{t("cameLate.copy")}</p>
          {given.map(({ key, label, text }) => (
            <div key={key}>
              {label !== undefined && <p className="muted">{label}</p>}
              <p className="whitespace-pre-line">{text}</p>
            </div>
          ))}
        </Card>
      )}
      <p>
        <LinkButton href={to.href}>{to.label}</LinkButton>
      </p>
    </>
  );
};
