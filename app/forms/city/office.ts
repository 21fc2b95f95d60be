import { z } from "zod";
import type { Office } from "~/domain/city/office";
import { line, optionalLine, phone, version } from "../kernel/fields";

/** What is typed of an office; texts once in each language that every text has. */
export const officeForm = z
  .strictObject({
    version,
    nameEn: line(120),
    nameZh: line(120),
    addressEn: line(200),
    addressZh: line(200),
    hoursEn: line(200),
    hoursZh: line(200),
    phone,
    contact: line(120),
    headEn: optionalLine(120),
    headZh: optionalLine(120),
  })
  .transform(({ nameEn, nameZh, addressEn, addressZh, hoursEn, hoursZh, headEn, headZh, ...rest }, context) => ({
    ...rest,
    head: headOf(headEn, headZh, context),
    name: { en: nameEn, "zh-CN": nameZh },
    address: { en: addressEn, "zh-CN": addressZh },
    hours: { en: hoursEn, "zh-CN": hoursZh },
  }));

/** A letter head in both languages, or none; one alone would leave letters of the other without. */
function headOf(en: string | null, zh: string | null, context: z.RefinementCtx): Office["head"] {
  if (en !== null && zh !== null) return { en, "zh-CN": zh };
  for (const [field, typed, other] of [
    ["headEn", en, zh],
    ["headZh", zh, en],
  ] as const)
    if (typed === null && other !== null) context.addIssue({ code: "custom", path: [field], message: "required" });
  return null;
}

/** The fields of the form in their order. */
export const officeFields = [
  "nameEn",
  "nameZh",
  "addressEn",
  "addressZh",
  "hoursEn",
  "hoursZh",
  "phone",
  "contact",
  "headEn",
  "headZh",
] as const;

export type OfficeFields = Readonly<Record<(typeof officeFields)[number], string>>;

/** An office as its form shows it; empty where there is none. */
export const officeTyped = (office: Office | null): OfficeFields => ({
  nameEn: office?.name.en ?? "",
  nameZh: office?.name["zh-CN"] ?? "",
  addressEn: office?.address.en ?? "",
  addressZh: office?.address["zh-CN"] ?? "",
  hoursEn: office?.hours.en ?? "",
  hoursZh: office?.hours["zh-CN"] ?? "",
  phone: office?.phone ?? "",
  contact: office?.contact ?? "",
  headEn: office?.head?.en ?? "",
  headZh: office?.head?.["zh-CN"] ?? "",
});

/** A step on an office that only has to be confirmed, at the version it was read at. */
export const officeStepForm = z.strictObject({ version });
