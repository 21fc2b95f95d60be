import { useT } from "~/i18n/react";
import { Comparison } from "~/ui/patterns/comparison";
import type { ProfileTexts } from "./profile-fields";
import { useProfileLabels } from "./profile-labels";

type Choices = readonly { readonly value: string; readonly label: string }[];

interface ProfileComparisonProps {
  /** Path of the form. */
  readonly here: string;
  readonly typed: Partial<ProfileTexts>;
  /** What stands now. */
  readonly current: ProfileTexts;
  readonly choices: { readonly zones: Choices; readonly countries: Choices };
}

const labelIn = (choices: Choices, value: string): string =>
  choices.find((each) => each.value === value)?.label ?? value;

/** What a person typed into a profile that somebody else changed meanwhile, beside what stands now. */
export const ProfileComparison = ({ here, typed, current, choices }: ProfileComparisonProps) => {
  const t = useT("company");
  const labels = useProfileLabels();
  const shown = (field: keyof ProfileTexts, value: string): string => {
    if (value === "") return "";
    if (field === "kind") return t(`value.companyKind.${value as "domestic"}`);
    if (field === "sector") return t(`value.sector.${value as "other"}`);
    return field === "registeredZoneId"
      ? labelIn(choices.zones, value)
      : field === "foreignCountry"
        ? labelIn(choices.countries, value)
        : value;
  };
  const fields = (Object.keys(labels) as (keyof ProfileTexts)[]).map((key) => {
    const yours = (typed[key] ?? "").trim();
    return {
      key,
      label: labels[key],
      yours: shown(key, yours),
      current: shown(key, current[key]),
      differs: yours !== current[key],
    };
  });
  return <Comparison fields={fields.filter(({ differs }) => differs)} keepHref={here} />;
};
