import type { ComponentProps } from "react";
import { useT } from "~/i18n/react";
import { fieldProps } from "../primitives/field-props";
import { TextInput } from "../primitives/text-input";

type Field = Parameters<typeof fieldProps>[0];

interface NamesFieldsProps {
  readonly fields: Readonly<Record<"nameEn" | "nameZh" | "nameJa" | "nameKo", Field>>;
}

export const nameKeys = ["nameEn", "nameZh", "nameJa", "nameKo"] as const;

const langs: Readonly<Record<(typeof nameKeys)[number], ComponentProps<typeof TextInput>["lang"]>> = {
  nameEn: "en",
  nameZh: "zh-CN",
  nameJa: "ja",
  nameKo: "ko",
};

/** The name of a place in every language of the portal; two of them must be there. */
export const NamesFields = ({ fields }: NamesFieldsProps) => {
  const t = useT("space");
  return nameKeys.map((key) => (
    <TextInput
      key={key}
      {...fieldProps(fields[key])}
      label={t(`field.${key}`)}
      lang={langs[key]}
      required={key === "nameEn" || key === "nameZh"}
      hint={key === "nameJa" || key === "nameKo" ? t("hint.otherLanguages") : undefined}
      autoComplete="off"
    />
  ));
};
