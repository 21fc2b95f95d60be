import { inLanguage, type LocalizedText } from "~/domain/kernel/localized-text";
import { useT, useTextLocale } from "~/i18n/react";
import { Checkbox } from "~/ui/primitives/checkbox";
import { CheckboxGroup } from "~/ui/primitives/choice-group";

interface Place {
  readonly id: string;
  readonly name: LocalizedText;
}

interface Field {
  readonly id: string;
  readonly name: string;
  readonly errors?: readonly string[];
  readonly defaultOptions?: readonly string[];
}

interface PlaceFieldsProps {
  readonly zones: readonly Place[];
  readonly operators: readonly Place[];
  readonly fields: {
    readonly wholeCity: Field & { readonly defaultChecked?: boolean };
    readonly zoneIds: Field;
    readonly operatorIds: Field;
  };
}

/** Where a role is to hold: in the whole city, in zones, at operators. */
export const PlaceFields = ({ zones, operators, fields: { wholeCity, zoneIds, operatorIds } }: PlaceFieldsProps) => {
  const t = useT("access");
  const locale = useTextLocale();
  const choices = (places: readonly Place[]) =>
    places.map(({ id, name }) => ({ value: id, label: inLanguage(name, locale) }));
  const group = ({ id, name, errors, defaultOptions = [] }: Field) => ({
    id,
    name,
    errors,
    defaultValues: defaultOptions,
  });
  return (
    <>
      <Checkbox
        id={wholeCity.id}
        name={wholeCity.name}
        defaultChecked={wholeCity.defaultChecked}
        label={t("people.wholeCityLabel")}
        hint={t("people.placeHint")}
      />
      <CheckboxGroup {...group(zoneIds)} label={t("people.zones")} options={choices(zones)} />
      <CheckboxGroup {...group(operatorIds)} label={t("people.operators")} options={choices(operators)} />
    </>
  );
};
