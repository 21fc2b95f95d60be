import type { Fen } from "~/domain/kernel/money/fen";
import { isMonth, type Month } from "~/domain/kernel/time/month";
import type { Cell } from "../cell";
import { asArea, asChoice, asCompanyCode, asDate, asMoney, asMonth, asText, asWhole } from "../cells";
import { type ColumnOf, needed, type Numbered, optional, type ReadRow } from "../column";
import { tiers } from "./granted-tiers";

const named = {
  number: optional(
    {
      en: "Number",
      zh: "文号",
      also: ["Former number", "Reference", "Award reference", "原编号", "补贴编号", "批准文号", "原文号"],
      example: "大高新补〔2025〕17号",
    },
    asText(80),
  ),
  company: needed(
    {
      en: "Company code",
      zh: "统一社会信用代码",
      also: ["Unified social credit code", "Company", "信用代码", "企业代码"],
      example: "91210200MA0EXAMP5X",
    },
    asCompanyCode,
  ),
  program: needed(
    {
      en: "Program",
      zh: "项目",
      also: ["Program number", "Programme", "补贴项目", "项目编号", "政策", "政策项目"],
      example: { en: "2", zh: "2" },
    },
    asText(200),
  ),
  version: needed(
    { en: "Version", zh: "版本", also: ["Program version", "项目版本", "版本号"], example: "1" },
    asWhole(1, 9_999),
  ),
  benefit: optional(
    { en: "Benefit", zh: "补贴种类", also: ["Kind of benefit", "补贴内容"], example: { en: "Rent", zh: "租金" } },
    asChoice({ rent: ["Rent", "rent", "Premises", "租金", "房租", "场地"] }),
  ),
  answer: optional({ en: "Category", zh: "类别", also: ["Answer", "申请类别", "人员类别"], example: "" }, asText(200)),
  start: needed(
    {
      en: "First day",
      zh: "首日",
      also: ["Start", "From", "起始日", "补贴首日", "补贴起始日", "开始日期"],
      example: "2025-06-01",
    },
    asDate("program"),
  ),
};

const premises = {
  zone: optional({ en: "Zone", zh: "区域", also: ["District", "园区所属区", "所属区"], example: "" }, asText(200)),
  site: optional(
    { en: "Site", zh: "园区", also: ["Park", "载体"], example: { en: "Qixianling", zh: "七贤岭" } },
    asText(200),
  ),
  unit: optional({ en: "Unit", zh: "房间", also: ["Room", "房号", "单元"], example: "B-201" }, asText(60)),
  leaseFrom: optional(
    { en: "Lease from", zh: "租期首日", also: ["Lease start", "租期起始日", "租赁起始日"], example: "2025-06-01" },
    asDate("lease"),
  ),
  leaseLastDay: optional(
    { en: "Lease to", zh: "租期截止日", also: ["Lease end", "Last day of lease", "租赁截止日"], example: "2028-05-31" },
    asDate("lease"),
  ),
  area: optional(
    { en: "Area in m²", zh: "面积", also: ["Area", "面积（平方米）", "租赁面积"], example: "86.5" },
    asArea,
  ),
  rent: optional(
    {
      en: "Rent per m² and month",
      zh: "月租金单价",
      also: ["Rent", "Rent per m2 and month", "租金单价", "租金（元/平方米·月）", "单价"],
      example: "45",
    },
    asMoney,
  ),
  landlord: optional({ en: "Landlord", zh: "出租方", also: ["Lessor", "房东"], example: "" }, asText(200)),
  operator: optional({ en: "Operator", zh: "运营机构", also: ["Operator code", "运营方"], example: "" }, asText(200)),
};

/** What was granted, where it is not what the version gives. */
const granted = {
  tiers: optional(
    {
      en: "Granted tiers",
      zh: "核定阶段",
      also: ["Tiers", "阶段", "补贴标准"],
      example: { en: "12 months × 100%; 12 months × 70%", zh: "12个月×100%；12个月×70%" },
    },
    tiers,
  ),
  areaCap: optional({ en: "Granted area limit in m²", zh: "核定面积上限", also: ["Area limit"], example: "" }, asArea),
  monthlyCap: optional(
    { en: "Granted limit a month", zh: "核定月度上限", also: ["Monthly limit"], example: "" },
    asMoney,
  ),
  annualCap: optional({ en: "Granted limit a year", zh: "核定年度上限", also: ["Annual limit"], example: "" }, asMoney),
  totalCap: optional({ en: "Granted limit in all", zh: "核定总额上限", also: ["Total limit"], example: "" }, asMoney),
  lastDay: optional(
    { en: "Granted last day", zh: "核定截止日", also: ["Last day granted"], example: "" },
    asDate("program"),
  ),
};

const past = {
  paidThrough: optional(
    {
      en: "Paid through",
      zh: "已拨付至",
      also: ["Paid until", "Paid to", "已付至", "已减免至", "拨付截止月份"],
      example: { en: "2026-10", zh: "2026年10月" },
    },
    asMonth("program"),
  ),
};

type PaidField = `paid.${Month}`;

/** The columns of a file of running subsidies; beside them, one for each month of which another sum was paid or waived than the plan gives. */
export const subsidyColumns: typeof named &
  typeof premises &
  typeof granted &
  typeof past &
  Readonly<Record<PaidField, ColumnOf<Fen | null>>> = { ...named, ...premises, ...granted, ...past };

export type SubsidyRow = ReadRow<typeof subsidyColumns>;
export type SubsidyField = keyof typeof subsidyColumns & string;

const monthOf = asMonth("program");
const prefix = /^(?:paid|waived|已拨付|已付|已减免|拨付)\s*/iu;

/** The column of a month, by its head: `2025-03`, `2025年3月` or a day of it, perhaps after `Paid`; null for any other head. */
export function paidColumn(head: Cell): readonly [PaidField, ColumnOf<Fen | null>] | null {
  if (head === null || typeof head === "number" || (typeof head === "object" && "fault" in head)) return null;
  const read = monthOf(typeof head === "string" ? head.trim().replace(prefix, "") : head);
  if (!read.ok) return null;
  return [`paid.${read.value}`, paidIn(read.value)];
}

const paidIn = (of: Month) =>
  optional({ en: of, zh: `${of.slice(0, 4)}年${Number(of.slice(5))}月`, example: "2500" }, asMoney);

/** The column of a month, as the template shows it. */
export const shownPaid = { paid: paidIn("2026-01") };

/** What a row says was paid or waived of months of their own. */
export const paidOf = ({
  row,
}: Numbered<SubsidyRow>): { readonly field: PaidField; readonly month: Month; readonly fen: Fen }[] =>
  Object.entries(row).flatMap(([field, fen]) => {
    const of = field.startsWith("paid.") ? field.slice("paid.".length) : "";
    return isMonth(of) && typeof fen === "number" ? [{ field: `paid.${of}` as const, month: of, fen }] : [];
  });
