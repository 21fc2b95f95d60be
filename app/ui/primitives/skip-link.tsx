import { useT } from "~/i18n/react";

/** First stop of the keyboard on every page; leads to the element with id `main`. */
export const SkipLink = () => {
  const t = useT("common");
  return (
    <a href="#main" className="skip-link">
      {t("skipToContent")}
    </a>
  );
};
