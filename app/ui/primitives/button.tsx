import type { ComponentPropsWithoutRef } from "react";

interface Look {
  /** One primary per page; danger for what cannot be taken back. */
  readonly variant?: "primary" | "secondary" | "quiet" | "danger";
}

const classOf = ({ variant = "primary" }: Look): string => `button button-${variant}`;

/** A button; submits its form unless told otherwise. */
export const Button = ({ variant, ...rest }: Look & Omit<ComponentPropsWithoutRef<"button">, "className">) => (
  <button type="submit" {...rest} className={classOf({ variant })} />
);

/** A link that looks like a button: it leads somewhere and changes nothing. */
export const LinkButton = ({
  variant,
  children,
  ...rest
}: Look & Omit<ComponentPropsWithoutRef<"a">, "className"> & { readonly href: string }) => (
  <a {...rest} className={classOf({ variant })}>
    {children}
  </a>
);

/** Buttons and links side by side, the main one first. */
export const ButtonRow = ({ children }: ComponentPropsWithoutRef<"div">) => (
  <div className="button-row">{children}</div>
);
