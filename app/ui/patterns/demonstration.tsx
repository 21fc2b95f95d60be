import { useT } from "~/i18n/react";

/** Says on every page that nothing here is policy, until an administrator turns it off. */
export const Demonstration = () => {
  const t = useT("common");
  return (
    <aside className="demonstration" aria-label={t("demonstration")}>
      <p className="wide">
        <strong>{t("demonstration")}</strong> {t("demonstrationDetail")}
      </p>
    </aside>
  );
};
