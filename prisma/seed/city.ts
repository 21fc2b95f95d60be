import type { LocalizedText } from "~/domain/kernel/localized-text";

export interface SiteSeed {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly address: string;
  readonly rentFenPerM2Month: number;
  /** Areas of its units in m², by floor: unit 3 of floor 2 is called 203. */
  readonly floors: readonly (readonly string[])[];
}

export interface ZoneSeed {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly sites: readonly SiteSeed[];
}

const small = ["20", "28.5", "36", "45", "60"] as const;
const large = ["48", "64", "80", "86.5", "100"] as const;

/** Zones and sites of the demonstration city; rents are demonstration figures per m² and month. */
export const zones: readonly ZoneSeed[] = [
  {
    slug: "high-tech",
    name: { en: "High-tech Zone", "zh-CN": "高新区", ja: "ハイテク区", ko: "하이테크구" },
    sites: [
      {
        slug: "qixianling",
        name: {
          en: "Qixianling",
          "zh-CN": "大连高新区七贤岭",
          ja: "大連ハイテクパーク",
          ko: "다롄하이테크산업개발구",
        },
        address: "高新区七贤岭爱贤街 10 号",
        rentFenPerM2Month: 5500,
        floors: [small, large, large],
      },
      {
        slug: "software-park",
        name: { en: "Software Park", "zh-CN": "大连软件园", ja: "大連ソフトウェアパーク", ko: "다롄 소프트웨어 파크" },
        address: "沙河口区数码路 1 号",
        rentFenPerM2Month: 5000,
        floors: [small, large, ["120", "160", "240"]],
      },
      {
        slug: "yinggeshi",
        name: { en: "Yinggeshi Science City", "zh-CN": "英歌石科学城" },
        address: "高新区英歌石东路 6 号",
        rentFenPerM2Month: 4500,
        floors: [small, large],
      },
    ],
  },
  {
    slug: "jinpu",
    name: { en: "Jinpu New Area", "zh-CN": "金普新区" },
    sites: [
      {
        slug: "development-zone",
        name: { en: "Development Zone", "zh-CN": "金普新区·开发区" },
        address: "金普新区金马路 169 号",
        rentFenPerM2Month: 3500,
        floors: [small, large],
      },
    ],
  },
  {
    slug: "lushunkou",
    name: { en: "Lushunkou District", "zh-CN": "旅顺口区" },
    sites: [
      {
        slug: "lushun",
        name: { en: "Lushun Start-up Park", "zh-CN": "旅顺创业园" },
        address: "旅顺口区兴发路 85 号",
        rentFenPerM2Month: 2800,
        floors: [small, large],
      },
    ],
  },
  {
    slug: "huayuankou",
    name: { en: "Huayuankou Economic Zone", "zh-CN": "花园口经济区" },
    sites: [
      {
        slug: "huayuankou",
        name: { en: "Huayuankou Park", "zh-CN": "花园口产业园" },
        address: "花园口经济区迎春街 1 号",
        rentFenPerM2Month: 1800,
        floors: [small, large],
      },
    ],
  },
];
