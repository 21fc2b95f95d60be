import { bareText } from "~/domain/kernel/text/bare";

/** Who mends what a bank refused: the payee with another account, the office, or nobody, as the next run tries again. */
export type WhoMends = "payee" | "office" | "retry";

/** Why banks refuse, as people are told it, and who mends it. */
export const refusalKinds = {
  accountWrong: "payee",
  accountClosed: "payee",
  accountBlocked: "payee",
  accountForbids: "payee",
  nameDiffers: "payee",
  bankWrong: "payee",
  moneyShort: "office",
  payerWrong: "office",
  fileWrong: "office",
  twice: "office",
  regulator: "office",
  bankBusy: "retry",
  notSaid: "office",
  other: "office",
} as const satisfies Record<string, WhoMends>;

export type RefusalKind = keyof typeof refusalKinds;

const codes: Readonly<Record<string, RefusalKind>> = {
  AC01: "accountWrong",
  AC03: "accountWrong",
  AC04: "accountClosed",
  AC05: "accountClosed",
  AC07: "accountClosed",
  AC06: "accountBlocked",
  AC14: "accountForbids",
  AG01: "accountForbids",
  AG03: "accountForbids",
  BE01: "nameDiffers",
  BE04: "nameDiffers",
  BE06: "nameDiffers",
  BE22: "nameDiffers",
  RR02: "nameDiffers",
  RR03: "nameDiffers",
  RC01: "bankWrong",
  RC04: "bankWrong",
  RC07: "bankWrong",
  AGNT: "bankWrong",
  AM02: "moneyShort",
  AM04: "moneyShort",
  AM14: "moneyShort",
  AC02: "payerWrong",
  AC13: "payerWrong",
  AG02: "payerWrong",
  RC03: "payerWrong",
  RR01: "payerWrong",
  AM09: "fileWrong",
  AM10: "fileWrong",
  AM12: "fileWrong",
  DT01: "fileWrong",
  FF01: "fileWrong",
  AM05: "twice",
  DU01: "twice",
  DUPL: "twice",
  RR04: "regulator",
  AB05: "bankBusy",
  AB06: "bankBusy",
  AB07: "bankBusy",
  AB08: "bankBusy",
  AB09: "bankBusy",
  ED05: "bankBusy",
  TM01: "bankBusy",
  MS02: "notSaid",
  MS03: "notSaid",
};

/** What a code of a bank means; a code that nobody knows is the office's to ask about. */
export const refusalKindOf = (code: string | null): RefusalKind =>
  code === null ? "notSaid" : (codes[bareText(code)] ?? "other");
