/** Decisions, awards and their tracking, for both sides. */
export default {
  mail: {
    approved: {
      subject: "您的申请 {{reference}} 已获批准",
      text: "您对“{{program}}”的申请 {{reference}} 已获批准。请登录查看各月份、金额和截止日期:",
    },
    rejected: {
      subject: "关于您的申请 {{reference}} 的决定",
      text: "您对“{{program}}”的申请 {{reference}} 未获批准。请登录查看理由以及如何申诉:",
    },
    signature: "Slipway 创业孵化与房租补贴平台",
  },
} as const;
