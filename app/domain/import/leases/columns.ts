import { asArea, asCompanyCode, asDate, asMoney, asText } from "../cells";
import { needed, optional, type ReadRow } from "../column";

/** The columns of a file of leases: a row for each unit, and for each time in which area and rent are the same. */
export const leaseColumns = {
  number: optional(
    {
      en: "Lease number",
      zh: "合同编号",
      also: ["Contract", "Contract number", "合同号", "租赁合同编号"],
      example: "ZL-2025-017",
    },
    asText(80),
  ),
  company: needed(
    {
      en: "Company code",
      zh: "统一社会信用代码",
      also: ["Unified social credit code", "Company", "Tenant", "信用代码", "企业代码", "承租方代码"],
      example: "91210200MA0EXAMP5X",
    },
    asCompanyCode,
  ),
  site: needed(
    {
      en: "Site",
      zh: "园区",
      also: ["Park", "所属园区", "载体", "楼宇"],
      example: { en: "Pier Seven", zh: "七号码头" },
    },
    asText(200),
  ),
  unit: needed(
    { en: "Unit", zh: "房源", also: ["Room", "Label", "房间", "房号", "房间号", "单元"], example: "A-201" },
    asText(60),
  ),
  from: needed(
    {
      en: "Lease from",
      zh: "租期首日",
      also: ["From", "First day", "Lease start", "租期起始日", "租赁起始日", "起租日"],
      example: "2025-06-01",
    },
    asDate("lease"),
  ),
  lastDay: needed(
    {
      en: "Lease to",
      zh: "租期截止日",
      also: ["To", "Last day", "Lease end", "Last day of lease", "租赁截止日", "到期日"],
      example: "2028-05-31",
    },
    asDate("lease"),
  ),
  area: optional(
    { en: "Area (m²)", zh: "面积（m²）", also: ["Area", "Area in m²", "面积", "租赁面积"], example: "86.5" },
    asArea,
  ),
  rent: optional(
    {
      en: "Rent per m² and month (yuan)",
      zh: "月租金（元/m²）",
      also: ["Rent", "Rent per m²", "Rent per m² and month", "租金", "月租金", "租金单价", "月租金单价"],
      example: "45",
    },
    asMoney,
  ),
};

export type RowOfLeases = ReadRow<typeof leaseColumns>;
export type LeaseField = keyof typeof leaseColumns;
