import type { GivenRole } from "~/domain/access/given-roles";
import { useT } from "~/i18n/react";
import { Button } from "~/ui/primitives/button";
import { Card } from "~/ui/primitives/card";

interface DemonstrationAccountsProps {
  readonly accounts: readonly { readonly email: string; readonly role: GivenRole | "owner" | "member" | "adviser" }[];
  readonly password: string;
}

/** The made-up people of the demonstration, each signed in with one press. */
export const DemonstrationAccounts = ({ accounts, password }: DemonstrationAccountsProps) => {
  const t = useT("auth");
  return (
    <Card title={t("signIn.demonstrationTitle")}>
      <p>{t("signIn.demonstrationText", { password })}</p>
      <ul className="grid gap-2">
        {accounts.map(({ email, role }) => (
          <li key={email}>
            <form method="post">
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="password" value={password} />
              <Button variant="quiet">
                {t("signIn.demonstrationSignIn", { role: t(`domain:role.${role}`), email })}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </Card>
  );
};
