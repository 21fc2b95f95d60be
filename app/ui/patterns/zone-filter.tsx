import { type Choice, Select } from "../primitives/select";

interface ZoneFilterProps {
  readonly label: string;
  /** Words of no choice. */
  readonly any: string;
  readonly zones: readonly Choice[];
  readonly value: string | null | undefined;
}

/** The filter of a list by zone; nothing for who has one zone alone. */
export const ZoneFilter = ({ label, any, zones, value }: ZoneFilterProps) =>
  zones.length > 1 ? (
    <Select id="zone" name="zone" label={label} emptyLabel={any} options={zones} defaultValue={value ?? ""} />
  ) : null;
