/** Budgets and what of them is committed and spent. */
export default {
  title: "预算",
  lead: "各项目在一个预算年度内的预算、已承诺给补贴的金额以及已支出的金额。",
  year: "预算年度",
  line: "{{program}}，{{source}}",
  empty: "您的区域在该年度没有预算",
  heldBack:
    "已承诺金额中有 {{amount}} 所属月份，同一企业目前按同组金额最高的另一项补贴享受。该金额继续预留，以备另一项补贴提前结束。",
  sum: {
    appropriated: "预算安排",
    committed: "已承诺",
    spent: "已支出",
    available: "可用",
  },
} as const;
