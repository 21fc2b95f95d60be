import { useT } from "~/i18n/react";
import { Select } from "../primitives/select";

interface Choice {
  readonly value: string;
  readonly label: string;
}

interface PlaceFiltersProps {
  readonly zones: readonly Choice[];
  readonly programs: readonly Choice[];
  readonly chosen: { readonly zone: string | null; readonly program: string | null };
}

/** The choice of a zone and a program that lists of awards are narrowed by. */
export const PlaceFilters = ({ zones, programs, chosen }: PlaceFiltersProps) => {
  const t = useT("award");
  return (
    <>
      <Select
        id="zone"
        name="zone"
        label={t("tracking.zone")}
        emptyLabel={t("tracking.allZones")}
        options={zones}
        defaultValue={chosen.zone ?? ""}
      />
      <Select
        id="program"
        name="program"
        label={t("tracking.program")}
        emptyLabel={t("tracking.allPrograms")}
        options={programs}
        defaultValue={chosen.program ?? ""}
      />
    </>
  );
};
