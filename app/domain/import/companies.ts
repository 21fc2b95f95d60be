import type { companyKinds } from "~/domain/company/company";
import { impossibleDays } from "~/domain/company/profile-days";
import type { SECTORS } from "~/domain/company/sectors";
import type { CivilDate } from "~/domain/kernel/time/civil-date";
import type { Reach } from "../access/reach";
import { asChoice, asCompanyCode, asDate, asEmail, asPhone, asText, asWhole } from "./cells";
import { needed, type Numbered, optional, type ReadRow, wereRead } from "./column";
import { doubled, type ZoneOf, zonesByName } from "./places";
import type { RowProblem } from "./problem";

const sectors = {
  software: ["Software", "软件", "软件与信息技术"],
  dataServices: ["Data services", "数据服务"],
  outsourcing: ["Business process outsourcing", "Outsourcing", "服务外包"],
  advancedManufacturing: ["Advanced manufacturing", "先进制造", "先进制造业"],
  lifeSciences: ["Life sciences", "生命科学", "生物医药"],
  maritime: ["Maritime economy", "Maritime", "海洋经济", "海洋", "海洋产业"],
  crossBorderTrade: ["Cross-border trade", "跨境贸易", "跨境电商"],
  creative: ["Creative industries", "Creative", "文化创意", "文创"],
  other: ["Other", "其他"],
} as const satisfies Record<(typeof SECTORS)[number], readonly string[]>;

/** A company that is not yet registered has no code to be brought in by. */
const registered = asChoice({
  domestic: ["Domestic", "内资", "内资企业"],
  foreignInvested: ["Foreign-invested", "外资", "外商投资", "外商投资企业"],
} as const satisfies Partial<Record<(typeof companyKinds)[number], readonly string[]>>);

/** The columns of a file of companies. */
export const companyFileColumns = {
  code: needed(
    {
      en: "Unified social credit code",
      zh: "统一社会信用代码",
      also: ["Company code", "Code", "USCC", "信用代码", "企业代码"],
      example: "91210200MA0EXAMP5X",
    },
    asCompanyCode,
  ),
  name: needed(
    {
      en: "Name",
      zh: "企业名称",
      also: ["Company", "Company name", "公司名称", "名称", "单位名称"],
      example: "大连示例科技有限公司",
    },
    asText(200),
  ),
  nameEn: optional(
    { en: "Name in English", zh: "英文名称", also: ["English name"], example: "Dalian Example Technology Co., Ltd." },
    asText(200),
  ),
  kind: optional({ en: "Kind", zh: "企业类型", also: ["类型"], example: { en: "Domestic", zh: "内资" } }, registered),
  zone: needed(
    { en: "Zone", zh: "所属园区", also: ["园区", "注册园区"], example: { en: "Harbour Zone", zh: "港湾园区" } },
    asText(100),
  ),
  sector: optional(
    { en: "Sector", zh: "行业", also: ["所属行业"], example: { en: "Software", zh: "软件" } },
    asChoice(sectors),
  ),
  establishedOn: optional(
    { en: "Established on", zh: "成立日期", also: ["Established"], example: "2023-05-18" },
    asDate("life"),
  ),
  address: optional(
    { en: "Address", zh: "地址", also: ["注册地址"], example: { en: "1 Example Road", zh: "示例路1号" } },
    asText(300),
  ),
  contactName: optional(
    { en: "Contact", zh: "联系人", also: ["Contact name", "联系人姓名"], example: { en: "Wang Li", zh: "王丽" } },
    asText(100),
  ),
  contactEmail: optional(
    {
      en: "Contact e-mail",
      zh: "联系人邮箱",
      also: ["E-mail", "Email", "邮箱", "电子邮箱", "联系邮箱"],
      example: "wang.li@example.com",
    },
    asEmail,
  ),
  contactPhone: optional(
    {
      en: "Contact telephone",
      zh: "联系电话",
      also: ["Telephone", "Phone", "电话", "联系人电话", "手机"],
      example: "0411-8888 6666",
    },
    asPhone,
  ),
  insuredStaff: optional({ en: "Insured staff", zh: "参保人数", example: "12" }, asWhole(0, 1_000_000)),
  insuredStaffOn: optional(
    { en: "Insured staff on", zh: "参保人数日期", also: ["参保截止日期"], example: "2026-10-31" },
    asDate("life"),
  ),
};

export type ImportedCompany = ReadRow<typeof companyFileColumns>;
type Field = keyof typeof companyFileColumns;

/** What stands that a file of companies speaks of: the zones, and who is known under its codes. */
export interface CompaniesStanding {
  readonly zones: readonly ZoneOf[];
  /** The name of a company by its code. */
  readonly known: ReadonlyMap<string, string>;
}

/** What is wrong with companies among themselves and against what stands. */
export function companyProblems(
  rows: readonly Numbered<ImportedCompany>[],
  { zones, known }: CompaniesStanding,
  { reach, today }: { readonly reach: Reach; readonly today: CivilDate },
): RowProblem<Field>[] {
  const zoneOf = zonesByName(zones, reach);
  const twice = doubled(rows, (each) => (wereRead(each, "code") ? each.row.code : null));
  return rows.flatMap(({ number: row, row: company }) => {
    const problems: RowProblem<Field>[] = [];
    const before = twice.get(row);
    const name = known.get(company.code);
    if (before !== undefined) problems.push({ row, field: "code", code: "import.twice", params: { row: before } });
    else if (name !== undefined) problems.push({ row, field: "code", code: "import.companyStands", params: { name } });
    if (zoneOf(company.zone) === null) problems.push({ row, field: "zone", code: "import.noZone" });
    if ((company.insuredStaff === null) !== (company.insuredStaffOn === null))
      problems.push({
        row,
        field: company.insuredStaff === null ? "insuredStaff" : "insuredStaffOn",
        code: "required",
      });
    for (const [field, limit] of impossibleDays(company, today))
      problems.push({
        row,
        field,
        ...("max" in limit
          ? { code: "dateTooLate", params: { max: limit.max } }
          : { code: "dateTooEarly", params: { min: limit.min } }),
      });
    return problems;
  });
}
