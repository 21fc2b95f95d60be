import type { ReactNode } from "react";
import { PageHeader } from "~/ui/primitives/page-header";

interface AuthPageProps {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}

/** A page about one's account: narrow, one thing at a time. */
export const AuthPage = ({ title, lead, children }: AuthPageProps) => (
  <div className="stack mx-auto max-w-md">
    <PageHeader title={title} lead={lead} />
    {children}
  </div>
);
