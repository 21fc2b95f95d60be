/** What two companies can have in common, the strongest first. */
export const relationKinds = ["person", "representative", "contact", "phone", "address", "mail"] as const;
export type RelationKind = (typeof relationKinds)[number];

/** Domains at which everybody can have an address: to share one says nothing. */
export const publicMailDomains: readonly string[] = `
  qq.com foxmail.com 163.com 126.com yeah.net sina.com sina.cn sohu.com aliyun.com 139.com 189.cn wo.cn 21cn.com tom.com
  gmail.com outlook.com hotmail.com live.com yahoo.com yahoo.co.jp icloud.com me.com proton.me naver.com daum.net hanmail.net
`
  .trim()
  .split(/\s+/);

/** What more companies than this have in common is a property of the place, and no relation. */
export const mostRelated = 20;
