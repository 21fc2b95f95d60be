import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { FirstDay } from "~/domain/program/terms/first-day";
import { useFormats, useT } from "~/i18n/react";
import { Button } from "../primitives/button";
import { DateInput } from "../primitives/number-input";
import { Select } from "../primitives/select";

interface UnitChoice {
  readonly id: string;
  readonly label: string;
  readonly site: string;
  readonly areaM2: string;
  readonly rentFenPerM2Month: number;
  /** The last day of the company's own lease, which says area and rent; null where it has none. */
  readonly leasedUntil: CivilDate | null;
  /** Of the site that the company asks for. */
  readonly ofWish: boolean;
}

interface ApprovalTermsProps {
  readonly start: string;
  /** The first and the last day that may be chosen, which of those between them, and the day that the company asked for. */
  readonly earliest: string;
  readonly latest: string;
  readonly firstDay: FirstDay;
  readonly wishedStart: string | null;
  /** Whether the program gives a unit; `units` are those free from the start on. */
  readonly givesUnit: boolean;
  readonly units: readonly UnitChoice[];
  readonly unitId: string | null;
  /** The unit that the company wishes for. */
  readonly wished: string | null;
  /** Those of whom the award is paid to one; none where there is nothing to choose. */
  readonly operators: readonly { readonly id: string; readonly name: string }[];
  readonly operatorId: string | null;
  readonly errorsOf: (name: string) => string[];
}

/** Asks for the effect of an approval: from which day on, in which unit, and whom it is paid to. */
export const ApprovalTerms = ({
  start,
  earliest,
  latest,
  firstDay,
  wishedStart,
  givesUnit,
  units,
  unitId,
  wished,
  operators,
  operatorId,
  errorsOf,
}: ApprovalTermsProps) => {
  const t = useT("decision");
  const f = useFormats();
  const unitName = ({ label, areaM2, rentFenPerM2Month, leasedUntil }: UnitChoice) => {
    const terms = { label, area: f.area(areaM2), rent: f.moneyBrief(rentFenPerM2Month) };
    return leasedUntil === null ? t("unitFree", terms) : t("unitLeased", { ...terms, date: f.date(leasedUntil) });
  };
  return (
    <form method="get" className="form">
      <DateInput
        id="start"
        name="start"
        label={t("start")}
        hint={
          <>
            {wishedStart && <span className="block">{t("startWished", { date: f.date(wishedStart) })}</span>}
            <span className="block">{t("startEarliest", { date: f.date(earliest) })}</span>
            <span className="block">{t("startLatest", { date: f.date(latest) })}</span>
            {firstDay === "firstOfMonth" && <span className="block">{t("startFirst")}</span>}
            <span className="block">{t("startHint")}</span>
          </>
        }
        errors={errorsOf("start")}
        defaultValue={start}
        required
      />
      {givesUnit && units.length === 0 ? <p>{t("noUnit")}</p> : null}
      {givesUnit ? (
        <Select
          id="unitId"
          name="unitId"
          label={t("unit")}
          required
          errors={errorsOf("unitId")}
          defaultValue={unitId ?? ""}
          options={units.map((unit) => ({
            value: unit.id,
            group: unit.ofWish ? t("unitsOfWish", { site: unit.site }) : unit.site,
            label: unit.id === wished ? t("wished", { unit: unitName(unit) }) : unitName(unit),
          }))}
        />
      ) : null}
      {operators.length > 0 ? (
        <Select
          id="operatorId"
          name="operatorId"
          label={t("payee")}
          hint={t("payeeHint")}
          required
          errors={errorsOf("operatorId")}
          defaultValue={operatorId ?? ""}
          options={operators.map(({ id, name }) => ({ value: id, label: name }))}
        />
      ) : null}
      <Button variant="secondary">{t("preview")}</Button>
    </form>
  );
};
