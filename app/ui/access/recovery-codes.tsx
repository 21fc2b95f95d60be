import { useT } from "~/i18n/react";
import { LinkButton } from "~/ui/primitives/button";
import { AuthPage } from "./auth-page";

/** The recovery codes, this once. */
export const RecoveryCodes = ({ codes, next }: { readonly codes: readonly string[]; readonly next: string }) => {
  const t = useT("access");
  return (
    <AuthPage title={t("secondFactor.codesTitle")} lead={t("secondFactor.codesText")}>
      <ul className="grid grid-cols-2 gap-2">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <p>
        <LinkButton href={next}>{t("secondFactor.codesKept")}</LinkButton>
      </p>
    </AuthPage>
  );
};
