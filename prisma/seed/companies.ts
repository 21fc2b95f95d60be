/** How far a demonstration case has come. */
export type Course =
  | "draft"
  | "submitted"
  | "correction"
  | "review"
  | "recommended"
  | "approvedOnce"
  | "notice"
  | "effective"
  | "ending"
  | "ended"
  | "pending"
  | "rejected"
  | "withdrawn"
  | "lapsed"
  | "appeal"
  | "upheld"
  | "varied";

export interface CaseSeed {
  readonly name: string;
  readonly nameEn: string;
  readonly program: string;
  readonly zone: string;
  readonly site: string;
  readonly sector: string;
  readonly areaM2: string;
  readonly course: Course;
  /** Days from the submission until today. */
  readonly daysAgo: number;
}

const stems: readonly (readonly [string, string])[] = [
  ["海风软件", "Haifeng Software"],
  ["星海数据", "Xinghai Data"],
  ["北纬智能", "Beiwei Intelligence"],
  ["蓝湾科技", "Lanwan Technology"],
  ["旅顺海洋", "Lushun Marine"],
  ["槐花创意", "Huaihua Creative"],
  ["东港云", "Donggang Cloud"],
  ["七贤智造", "Qixian Manufacturing"],
  ["渤海跨境", "Bohai Cross-border"],
  ["樱花语言服务", "Sakura Language Services"],
  ["棒棰岛生物", "Bangchuidao Bio"],
  ["金石滩影像", "Jinshitan Imaging"],
  ["英歌石光电", "Yinggeshi Photonics"],
  ["大窑湾物流", "Dayaowan Logistics"],
  ["星辰机器人", "Xingchen Robotics"],
  ["付家庄教育科技", "Fujiazhuang Edtech"],
  ["黑石礁测绘", "Heishijiao Survey"],
  ["海之韵文化", "Haizhiyun Culture"],
  ["莲花山能源", "Lianhuashan Energy"],
  ["小平岛医疗", "Xiaopingdao Medical"],
];

const sites: Readonly<Record<string, string>> = {
  "high-tech": "software-park",
  jinpu: "development-zone",
  lushunkou: "lushun",
  huayuankou: "huayuankou",
};

const plan: readonly (readonly [
  program: string,
  zone: string,
  sector: string,
  areaM2: string,
  course: Course,
  daysAgo: number,
])[] = [
  ["free-start", "high-tech", "software", "64", "submitted", 3],
  ["free-start", "high-tech", "dataServices", "36", "submitted", 1],
  ["free-start", "high-tech", "software", "80", "correction", 12],
  ["free-start", "high-tech", "creative", "45", "review", 14],
  ["free-start", "high-tech", "software", "48", "review", 9],
  ["free-start", "high-tech", "software", "28.5", "recommended", 21],
  ["free-start", "high-tech", "lifeSciences", "100", "effective", 420],
  ["free-start", "high-tech", "software", "64", "effective", 300],
  ["free-start", "high-tech", "software", "20", "effective", 120],
  ["free-start", "high-tech", "dataServices", "60", "effective", 260],
  ["free-start", "high-tech", "creative", "36", "effective", 380],
  ["free-start", "high-tech", "software", "45", "pending", 20],
  ["free-start", "high-tech", "other", "80", "rejected", 60],
  ["city-premises", "high-tech", "creative", "55", "ending", 738],
  ["city-premises", "jinpu", "crossBorderTrade", "70", "effective", 710],
  ["city-premises", "lushunkou", "maritime", "40", "ending", 705],
  ["city-premises", "huayuankou", "other", "90", "submitted", 2],
  ["city-premises", "jinpu", "other", "35", "lapsed", 70],
  ["city-premises", "high-tech", "creative", "32", "review", 8],
  ["maker-space", "high-tech", "other", "860", "effective", 350],
  ["maker-space", "jinpu", "other", "640", "approvedOnce", 24],
  ["overseas-scholars", "high-tech", "lifeSciences", "80", "effective", 200],
  ["overseas-scholars", "high-tech", "software", "60", "notice", 18],
  ["overseas-scholars", "high-tech", "software", "48", "withdrawn", 45],
  ["bpo-landing", "high-tech", "outsourcing", "1200", "effective", 280],
  ["bpo-landing", "jinpu", "outsourcing", "800", "review", 10],
  ["bpo-landing", "high-tech", "outsourcing", "450", "submitted", 4],
  ["software-growth", "high-tech", "software", "320", "effective", 330],
  ["software-growth", "high-tech", "dataServices", "180", "effective", 90],
  ["software-growth", "high-tech", "software", "500", "appeal", 80],
  ["software-growth", "high-tech", "software", "240", "upheld", 150],
  ["software-growth", "high-tech", "dataServices", "150", "varied", 160],
  ["jinpu-off-incubator", "jinpu", "advancedManufacturing", "100", "effective", 240],
  ["jinpu-off-incubator", "jinpu", "advancedManufacturing", "85", "ended", 830],
  ["jinpu-off-incubator", "jinpu", "crossBorderTrade", "60", "ending", 700],
  ["jinpu-off-incubator", "jinpu", "other", "95", "correction", 15],
  ["jinpu-off-incubator", "jinpu", "software", "50", "submitted", 5],
  ["jinpu-off-incubator", "jinpu", "creative", "40", "draft", 6],
  ["free-start", "high-tech", "software", "36", "draft", 2],
  ["city-premises", "lushunkou", "maritime", "66", "rejected", 100],
  ["maker-space", "high-tech", "other", "420", "draft", 130],
];

/** About forty cases in every state; the second time round the list of names a company gets a second word. */
export const cases: readonly CaseSeed[] = plan.map(([program, zone, sector, areaM2, course, daysAgo], i) => {
  const [name, nameEn] = stems[i % stems.length] ?? ["大连", "Dalian"];
  const second = i >= stems.length;
  return {
    name: `大连${name}${second ? "二期" : ""}有限公司`,
    nameEn: `Dalian ${nameEn}${second ? " II" : ""} Co., Ltd.`,
    program,
    zone,
    sector,
    areaM2,
    course,
    daysAgo,
    site:
      program === "free-start" || program === "overseas-scholars" ? "software-park" : (sites[zone] ?? "software-park"),
  };
});
