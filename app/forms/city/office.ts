import { z } from "zod";
import type { Office } from "~/domain/city/office";
import { line, phone, version } from "../kernel/fields";

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
  })
  .transform(({ nameEn, nameZh, addressEn, addressZh, hoursEn, hoursZh, ...rest }) => ({
    ...rest,
    name: { en: nameEn, "zh-CN": nameZh },
    address: { en: addressEn, "zh-CN": addressZh },
    hours: { en: hoursEn, "zh-CN": hoursZh },
  }));

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
});
