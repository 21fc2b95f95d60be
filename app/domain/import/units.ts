import type { Fen } from "../kernel/money/fen";
import type { UnitFeature, UnitKind, UnitUse } from "../space/unit";
import type { Reach } from "../access/reach";
import { asArea, asChoice, asChoices, asMoneyAboveZero, asText } from "./cells";
import { loosely } from "~/domain/kernel/text/loosely";
import { needed, type Numbered, optional, type ReadRow, wereRead } from "./column";
import { doubled, type SiteInZone, sitesByName } from "./places";
import type { RowProblem } from "./problem";

const kinds = {
  room: ["Room", "房间", "办公室"],
  desk: ["Desk", "工位"],
} as const satisfies Record<UnitKind, readonly string[]>;

const features = {
  airConditioning: ["Air conditioning", "空调"],
  furnished: ["Furnished", "家具"],
  meetingRoom: ["Meeting room", "会议室"],
  serverRoom: ["Server room", "机房"],
  goodsLift: ["Goods lift", "货梯"],
  industrialPower: ["Three-phase power", "三相电源"],
  stepFree: ["Access without steps", "无障碍通道"],
} as const satisfies Record<UnitFeature, readonly string[]>;

const uses = {
  office: ["Office", "办公"],
  laboratory: ["Laboratory", "实验室"],
  workshop: ["Workshop", "生产加工"],
  storage: ["Storage", "仓储"],
  shop: ["Shop", "商铺"],
} as const satisfies Record<UnitUse, readonly string[]>;

/** The columns of a file of units. */
export const unitFileColumns = {
  site: needed(
    { en: "Site", zh: "园区", also: ["所属园区", "楼宇"], example: { en: "Pier Seven", zh: "七号码头" } },
    asText(200),
  ),
  label: needed(
    { en: "Unit", zh: "房源", also: ["Label", "Room", "房号", "房间号", "单元"], example: "A-201" },
    asText(40),
  ),
  kind: optional({ en: "Kind", zh: "类型", also: ["房源类型"], example: { en: "Room", zh: "房间" } }, asChoice(kinds)),
  area: needed({ en: "Area (m²)", zh: "面积（m²）", also: ["Area", "面积", "建筑面积"], example: "86.5" }, asArea),
  rent: needed(
    {
      en: "Rent per m² and month (yuan)",
      zh: "月租金（元/m²）",
      also: ["Rent", "Rent per m²", "租金", "月租金", "租金单价"],
      example: "30",
    },
    asMoneyAboveZero,
  ),
  floor: optional({ en: "Floor", zh: "楼层", also: ["层"], example: "2" }, asText(40)),
  features: optional(
    {
      en: "What it has",
      zh: "配套",
      also: ["Features", "设施"],
      example: { en: "Air conditioning, Furnished", zh: "空调、家具" },
    },
    asChoices(features),
  ),
  uses: optional(
    { en: "What may be there", zh: "用途", also: ["Uses", "Use", "可作用途"], example: { en: "Office", zh: "办公" } },
    asChoices(uses),
  ),
};

export type ImportedUnit = ReadRow<typeof unitFileColumns>;
type Field = keyof typeof unitFileColumns;

/** A site with what a file of units can collide with there, and the floors that it may name. */
export interface SiteWithUnits extends SiteInZone {
  readonly labels: readonly string[];
  readonly floors: readonly { readonly id: string; readonly label: string }[];
}

export interface UnitsStanding {
  readonly sites: readonly SiteWithUnits[];
}

/** The floor of a site that a row names; null where it names none, or one that is not there. */
export const floorNamed = ({ floors }: SiteWithUnits, said: string | null): string | null =>
  said === null ? null : (floors.find(({ label }) => loosely(label) === loosely(said))?.id ?? null);

const mostNamed = 20;

const someOf = (floors: SiteWithUnits["floors"]): string => {
  const labels = floors.slice(0, mostNamed).map(({ label }) => label);
  return [...labels, ...(floors.length > mostNamed ? ["…"] : [])].join(", ") || "–";
};

/** Rents are stored as whole fen up to so much per m² and month. */
export const mostRent: Fen = 10_000_000;

/** What is wrong with units among themselves and against what stands. */
export function unitProblems(
  rows: readonly Numbered<ImportedUnit>[],
  { sites }: UnitsStanding,
  { reach }: { readonly reach: Reach },
): RowProblem<Field>[] {
  const siteOf = sitesByName(sites, reach);
  const known = new Map(sites.map(({ id, labels }) => [id, new Set(labels.map(loosely))]));
  const siteIn = (each: Numbered<ImportedUnit>) => (wereRead(each, "site") ? siteOf(each.row.site) : null);
  const twice = doubled(rows, (each) => {
    const site = wereRead(each, "label") ? siteIn(each) : null;
    return site && `${site.id} ${loosely(each.row.label)}`;
  });
  return rows.flatMap((each) => {
    const { number: row, row: unit } = each;
    const problems: RowProblem<Field>[] = [];
    const site = siteIn(each);
    const before = twice.get(row);
    if (!site) problems.push({ row, field: "site", code: "import.noSite" });
    else if (before !== undefined)
      problems.push({ row, field: "label", code: "import.twice", params: { row: before } });
    else if (known.get(site.id)?.has(loosely(unit.label)))
      problems.push({ row, field: "label", code: "import.unitStands" });
    if (site && unit.floor !== null && floorNamed(site, unit.floor) === null)
      problems.push({ row, field: "floor", code: "import.noFloor", params: { floors: someOf(site.floors) } });
    if (unit.rent > mostRent) problems.push({ row, field: "rent", code: "notMoney" });
    return problems;
  });
}
