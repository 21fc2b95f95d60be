import { AppShell, type ShellProps } from "./app-shell";

interface PublicShellProps extends ShellProps {
  /** Sign-in for a visitor, the way back in for somebody signed in. */
  readonly entry: { readonly label: string; readonly href: string };
}

/** The frame of public pages: anybody may be reading. */
export const PublicShell = ({ entry, ...shell }: PublicShellProps) => (
  <AppShell
    {...shell}
    account={
      <a href={entry.href} className="button button-secondary">
        {entry.label}
      </a>
    }
  />
);
