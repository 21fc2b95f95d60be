import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon";
import type { Tone } from "./tone";

interface BadgeProps {
  readonly tone?: Tone;
  readonly icon?: IconName;
  readonly children: ReactNode;
}

/** A short state in words, with tint and icon. */
export const Badge = ({ tone = "neutral", icon, children }: BadgeProps) => (
  <span className={`badge tone-${tone}`}>
    {icon && <Icon name={icon} />}
    {children}
  </span>
);
