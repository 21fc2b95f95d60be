import type { ReactNode } from "react";
import { useT } from "~/i18n/react";
import { Icon, type IconName } from "./icon";
import type { Tone } from "./tone";
import { VisuallyHidden } from "./visually-hidden";

const icons = { info: "info", success: "check", warning: "warning", danger: "cross" } as const satisfies Partial<
  Record<Tone, IconName>
>;

interface CalloutProps {
  readonly tone?: keyof typeof icons;
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** The answer to what was just done: read out when the page comes. */
  readonly live?: boolean;
}

/** A message that stands out. Its tone is said in words too. */
export const Callout = ({ tone = "info", title, children, live }: CalloutProps) => {
  const t = useT("common");
  return (
    <div className={`callout tone-${tone}`} role={live ? "status" : undefined}>
      <Icon name={icons[tone]} />
      <div>
        <VisuallyHidden before="colon">{t(`tone.${tone}`)}</VisuallyHidden>
        {title && <p className="callout-title">{title}</p>}
        {children}
      </div>
    </div>
  );
};
