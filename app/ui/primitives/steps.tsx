import { useT } from "~/i18n/react";
import { Icon } from "./icon";
import { VisuallyHidden } from "./visually-hidden";

export interface Step {
  readonly label: string;
  readonly state: "done" | "current" | "todo";
  /** Absent where the step cannot be reached yet. */
  readonly href?: string;
}

/** Where one is in a form of several pages. */
export const Steps = ({ steps }: { readonly steps: readonly Step[] }) => {
  const t = useT("common");
  return (
    <nav className="steps" aria-label={t("nav.steps")}>
      <ol>
        {steps.map(({ label, state, href }) => {
          const text = (
            <>
              {state === "done" && <Icon name="check" />}
              {label}
              {state !== "todo" && <VisuallyHidden after="comma">{t(`steps.${state}`)}</VisuallyHidden>}
            </>
          );
          return (
            <li key={label} className={`step step-${state}`} aria-current={state === "current" ? "step" : undefined}>
              {href && state !== "current" ? <a href={href}>{text}</a> : <span>{text}</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
};
