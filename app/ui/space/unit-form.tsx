import { useForm } from "@conform-to/react";
import { unitFeatures, unitKinds, unitUses } from "~/domain/space/unit";
import { useFormats, useT } from "~/i18n/react";
import { Comparison } from "../patterns/comparison";
import { Button } from "../primitives/button";
import { CheckboxGroup, RadioGroup } from "../primitives/choice-group";
import { ErrorSummary, formErrors } from "../primitives/error-summary";
import { fieldProps, groupProps } from "../primitives/field-props";
import { Form } from "../primitives/form";
import { AreaInput, MoneyInput } from "../primitives/number-input";
import { type Choice, Select } from "../primitives/select";
import { TextInput } from "../primitives/text-input";
import { compared } from "../patterns/stale-fields";
import type { PlaceAnswer } from "./place-form";

/** A unit as its form has it; the rent of a new one in yuan. */
export interface UnitTyped {
  readonly label: string;
  readonly kind: string;
  readonly areaM2: string;
  readonly floorId: string;
  readonly features: readonly string[];
  readonly uses: readonly string[];
  readonly rent: string;
}

interface UnitFormProps {
  readonly answer: PlaceAnswer | undefined;
  /** What stands, null for a new one. */
  readonly current: (UnitTyped & { readonly version: number }) | null;
  /** What units of the site are let for, in yuan: what a new one begins with. */
  readonly usualRent?: string;
  readonly floors: readonly Choice[];
  readonly backHref: string;
}

const empty: UnitTyped = { label: "", kind: "room", areaM2: "", floorId: "", features: [], uses: [], rent: "" };

/** The form of a unit; a new one has its first rent in it. */
export const UnitForm = ({ answer, current, usualRent = "", floors, backHref }: UnitFormProps) => {
  const t = useT("space");
  const f = useFormats();
  const [form, fields] = useForm<{ -readonly [K in keyof UnitTyped]: UnitTyped[K] extends string ? string : string[] }>(
    {
      id: "unit",
      lastResult: answer?.result,
      defaultValue: {
        ...(current ?? { ...empty, rent: usualRent }),
        features: [...(current ?? empty).features],
        uses: [...(current ?? empty).uses],
      },
    },
  );
  const keys = ["label", "kind", "areaM2", "floorId", "features", "uses"] as const;
  const labels = Object.fromEntries([...keys, "rent" as const].map((key) => [key, t(`field.${key}`)]));
  const inWords = ({ kind, floorId, features, uses, ...rest }: UnitTyped) => ({
    ...rest,
    kind: kind === "room" || kind === "desk" ? t(`kind.${kind}`) : "",
    floorId: floors.find(({ value }) => value === floorId)?.label ?? "",
    features: f.list(unitFeatures.filter((each) => features.includes(each)).map((each) => t(`feature.${each}`))),
    uses: f.list(unitUses.filter((each) => uses.includes(each)).map((each) => t(`use.${each}`))),
  });
  const typed = {
    ...empty,
    label: fields.label.defaultValue ?? "",
    kind: fields.kind.defaultValue ?? "",
    areaM2: fields.areaM2.defaultValue ?? "",
    floorId: fields.floorId.defaultValue ?? "",
    features: fields.features.defaultOptions ?? [],
    uses: fields.uses.defaultOptions ?? [],
  };
  return (
    <>
      <ErrorSummary errors={formErrors(form, labels)} />
      {answer?.stale && current ? (
        <Comparison
          keepHref={backHref}
          fields={compared(
            Object.fromEntries(keys.map((key) => [key, t(`field.${key}`)])),
            inWords(typed),
            inWords(current),
          )}
        />
      ) : null}
      <Form id={form.id} {...(current && { hidden: { version: current.version } })}>
        <TextInput
          {...fieldProps(fields.label)}
          label={t("field.label")}
          hint={t("hint.label")}
          required
          width="medium"
          autoComplete="off"
        />
        <RadioGroup
          {...fieldProps(fields.kind)}
          label={t("field.kind")}
          required
          options={unitKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        />
        <AreaInput
          {...fieldProps(fields.areaM2)}
          label={t("field.areaM2")}
          hint={current ? t("hint.areaInUse") : undefined}
          required
        />
        {!current && (
          <MoneyInput {...fieldProps(fields.rent)} label={t("field.rent")} hint={t("hint.usualRent")} required />
        )}
        <Select
          {...fieldProps(fields.floorId)}
          label={t("field.floorId")}
          options={floors}
          emptyLabel={t("unit.noFloor")}
        />
        <CheckboxGroup
          {...groupProps(fields.features)}
          label={t("field.features")}
          options={unitFeatures.map((value) => ({ value, label: t(`feature.${value}`) }))}
        />
        <CheckboxGroup
          {...groupProps(fields.uses)}
          label={t("field.uses")}
          options={unitUses.map((value) => ({ value, label: t(`use.${value}`) }))}
        />
        <Button>{t("save")}</Button>
      </Form>
    </>
  );
};
