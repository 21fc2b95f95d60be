import type { GivenRole } from "~/domain/access/given-roles";
import { useT } from "~/i18n/react";
import { Button } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";
import { VisuallyHidden } from "~/ui/primitives/visually-hidden";

interface DemonstrationAccountsProps {
  readonly accounts: readonly { readonly email: string; readonly role: GivenRole | "owner" | "member" | "adviser" }[];
  readonly password: string;
}

/** The made-up people of the demonstration, each signed in with one press. */
export const DemonstrationAccounts = ({ accounts, password }: DemonstrationAccountsProps) => {
  const t = useT("access");
  return (
    <Card title={t("signIn.demonstrationTitle")}>
      <div className="stack">
        <p>{t("signIn.demonstrationText", { password })}</p>
        <ul className="grid gap-3">
          {accounts.map(({ email, role }) => (
            <li key={email}>
              <form method="post" className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <input type="hidden" name="email" value={email} />
                <input type="hidden" name="password" value={password} />
                <Button variant="secondary">
                  <VisuallyHidden before="colon">{t("signIn.submit")}</VisuallyHidden>
                  {t(`role.${role}`)}
                  <VisuallyHidden after="comma">{email}</VisuallyHidden>
                </Button>
                <span className="muted" aria-hidden="true">
                  {email}
                </span>
              </form>
            </li>
          ))}
        </ul>
      </div>
    </Card>
  );
};
