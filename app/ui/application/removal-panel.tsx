import { useT } from "~/i18n/react";
import { ConfirmPanel } from "../patterns/confirm-panel";

interface RemovalProps {
  /** The document that it is a file of, and the file in words. */
  readonly of: string;
  readonly note: string;
  readonly effect: string;
  readonly cancelHref: string;
}

/** Asks whether a file is to be taken out, and says what that does. */
export const RemovalPanel = ({ of, note, effect, cancelHref }: RemovalProps) => {
  const t = useT("application");
  return (
    <ConfirmPanel
      title={t("documents.removalPanel")}
      effects={[
        { term: t("documents.removalOf"), value: of },
        { term: t("documents.removalFile"), value: note },
        { term: t("documents.removalEffect"), value: effect },
      ]}
      confirm={t("documents.remove")}
      hidden={{}}
      cancelHref={cancelHref}
      danger
    />
  );
};
