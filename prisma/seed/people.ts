/** The demonstration's officials: one per role in the High-tech Zone, a second manager, and colleagues for the other zones. */
export interface OfficialSeed {
  readonly email: string;
  readonly name: string;
  readonly role: "intake" | "reviewer" | "approver" | "finance" | "manager" | "auditor" | "admin" | "operator";
  /** Slug of the zone; null for the whole city. */
  readonly zone: string | null;
  /** Slug of the site of an operator. */
  readonly site?: string;
  readonly locale: "en" | "zh-CN";
}

export const demonstrationPassword = "slipway-demo-2026";

const at = (name: string) => `${name}@demo.slipway.example`;

export const officials: readonly OfficialSeed[] = [
  { email: at("intake"), name: "Lin Qing 林青", role: "intake", zone: "high-tech", locale: "en" },
  { email: at("reviewer"), name: "Zhou Wen 周文", role: "reviewer", zone: "high-tech", locale: "en" },
  { email: at("approver"), name: "Chen Hai 陈海", role: "approver", zone: "high-tech", locale: "en" },
  { email: at("finance"), name: "Wu Min 吴敏", role: "finance", zone: null, locale: "en" },
  { email: at("manager"), name: "Gao Yuan 高远", role: "manager", zone: null, locale: "en" },
  { email: at("deputy"), name: "Bai Lu 白鹭", role: "manager", zone: null, locale: "en" },
  { email: at("auditor"), name: "Song Jie 宋洁", role: "auditor", zone: null, locale: "en" },
  { email: at("admin"), name: "Xu Lei 徐磊", role: "admin", zone: null, locale: "en" },
  { email: at("operator"), name: "Ma Ling 马玲", role: "operator", zone: null, site: "qixianling", locale: "en" },
  { email: at("intake.jinpu"), name: "Sun Bo 孙波", role: "intake", zone: "jinpu", locale: "zh-CN" },
  { email: at("reviewer.jinpu"), name: "He Yan 何燕", role: "reviewer", zone: "jinpu", locale: "zh-CN" },
  { email: at("approver.jinpu"), name: "Feng Tao 冯涛", role: "approver", zone: "jinpu", locale: "zh-CN" },
  { email: at("intake.city"), name: "Luo Na 罗娜", role: "intake", zone: null, locale: "zh-CN" },
  { email: at("reviewer.city"), name: "Pan Xin 潘欣", role: "reviewer", zone: null, locale: "zh-CN" },
  { email: at("approver.city"), name: "Deng Yi 邓毅", role: "approver", zone: null, locale: "zh-CN" },
  // Two approve large amounts, and as many who took no part decide an objection and an appeal.
  { email: at("approver.second"), name: "Tang Li 唐丽", role: "approver", zone: null, locale: "zh-CN" },
  { email: at("approver.third"), name: "Xie Jun 谢军", role: "approver", zone: null, locale: "en" },
  { email: at("approver.fourth"), name: "Cao Min 曹敏", role: "approver", zone: null, locale: "zh-CN" },
];

/** People of the founder's side who can sign in; their companies are in companies.ts. */
export const founders = [
  { email: at("founder"), name: "Zhao Yu 赵雨", locale: "en" },
  { email: at("member"), name: "Qian Duo 钱多", locale: "en" },
  { email: at("adviser"), name: "Tanaka Yuki 田中由紀", locale: "en" },
  { email: at("founder.zh"), name: "王海燕", locale: "zh-CN" },
] as const;
