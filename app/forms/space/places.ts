import { z } from "zod";
import { readFloorLabels } from "~/domain/space/floor-labels";
import { unitFeatures, unitKinds, unitUses } from "~/domain/space/unit";
import { isArea } from "~/domain/kernel/area";
import { cleanCode } from "~/domain/kernel/text/clean";
import { plainDecimal } from "~/domain/kernel/text/plain-decimal";
import { code, date, line, lines, money, optionalLines, version } from "../kernel/fields";
import { withName, names } from "./names";

/** What a place is called in public addresses. */
const slug = code(60).refine((typed) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(typed), "space.slug");

/** A rent in fen per m² and month; none is free of charge. */
const rent = money.refine((fen) => fen > 0 && fen <= 10_000_000, "notMoney");

const area = line(20).transform((typed, context) => {
  const plain = plainDecimal(cleanCode(typed));
  if (plain !== null && isArea(plain) && Number(plain) > 0) return plain;
  context.addIssue({ code: "custom", message: "notArea" });
  return z.NEVER;
});

export const newZoneForm = z.strictObject({ ...names, slug }).transform(withName);
export const zoneForm = z.strictObject({ ...names, version }).transform(withName);

const site = { ...names, address: line(300), rent };
export const newSiteForm = z.strictObject({ ...site, slug }).transform(withName);
export const siteForm = z.strictObject({ ...site, version }).transform(withName);

/** The floors of a site from below; those with the labels that stand keep them. */
export const floorsForm = (standing: readonly string[]) =>
  z.strictObject({
    version,
    floors: optionalLines(4000).transform((typed, context) => {
      const labels = readFloorLabels(typed ?? "", standing);
      if (labels.some((label) => label.length > 40))
        context.addIssue({ code: "custom", message: "space.floorTooLong" });
      if (new Set(labels).size < labels.length) context.addIssue({ code: "custom", message: "space.floorTwice" });
      if (labels.length > 200) context.addIssue({ code: "custom", message: "tooMany?max=200" });
      return labels;
    }),
  });

const unit = {
  label: line(40),
  kind: z.enum(unitKinds, "requiredChoice"),
  areaM2: area,
  floorId: z.uuid("notChoice").optional(),
  features: z.array(z.enum(unitFeatures, "notChoice")).default([]),
  uses: z.array(z.enum(unitUses, "notChoice")).default([]),
};
export const newUnitForm = z.strictObject({ ...unit, rent });
export const unitForm = z.strictObject({ ...unit, version });
export const unitRentForm = z.strictObject({ rent, from: date("lease"), version });

/** The new last day of a lease, and why. */
export const leaseEndForm = z.strictObject({ version, lastDay: date("lease"), reason: lines(1000) });

/** A step on a place that only has to be confirmed, at the version it was read at. */
export const placeStepForm = z.strictObject({ version });
