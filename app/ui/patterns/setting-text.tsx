import { useFormats, useT } from "~/i18n/react";

type SettingValue = string | number | boolean;

/** Words for the value of a setting. */
export const useSettingText = (): ((value: SettingValue) => string) => {
  const t = useT("city");
  const f = useFormats();
  return (value) => {
    if (typeof value === "boolean") return value ? t("settings.on") : t("settings.off");
    if (typeof value === "number") return f.number(value);
    if (value === "officials") return t("settings.forOfficials");
    return value === "everyone" ? t("settings.forEveryone") : value;
  };
};
