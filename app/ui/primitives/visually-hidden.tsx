import type { ReactNode } from "react";

/** Words for those who do not see what the rest of the page shows. */
export const VisuallyHidden = ({ children }: { readonly children: ReactNode }) => (
  <span className="visually-hidden">{children}</span>
);
