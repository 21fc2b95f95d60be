import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import type { Tone } from "./tone";

interface BadgeProps {
  readonly tone?: Tone;
  readonly icon?: IconName;
  /** A whole sentence, which goes over lines on a phone. */
  readonly wraps?: boolean;
  readonly children: ReactNode;
}

/** A short state in words, with tint and icon. */
export const Badge = ({ tone = "neutral", icon, wraps = false, children }: BadgeProps) => (
  <span className={`badge tone-${tone}${wraps ? " badge-wraps" : ""}`}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
);
