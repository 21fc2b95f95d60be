/** Months of an award: reported, accepted, refused, missed; payments on hold. */
export default {
  range: "{{from}}至{{to}}",
  state: {
    open: "待申报",
    reported: "已申报",
    refused: "已退回",
    confirmed: "已核定",
    missed: "逾期未报",
  },
  exception: {
    answered: "系退回后答复",
    late: "经准许逾期申报",
    changed: "申报后补贴有变动",
    onHold: "已暂缓支付",
    changeWaits: "有变更待办",
  },
  requirement: {
    reporterNamed: "按政策项目规定，应由其他方申报",
    monthsAsked: "目前没有需要申报的月份",
    windowOpen: "申报期限已过",
    evidenceComplete: "还缺政策项目要求的材料",
    reasonsGiven: "请填写理由，企业可以看到",
    notClosed: "这些月份已纳入拨付批次",
    daysOver: "期限尚未届满",
    dateFinal: "截止日为暂定：该年度放假安排尚未公布",
  },
  mail: {
    refused: {
      subject: "{{months}}的申报被退回（{{award}}）",
      text: "{{company}}在“{{program}}”项下{{months}}的申报被退回。请在此查看理由并答复：",
    },
    takenBack: {
      subject: "{{months}}的核定已撤回（{{award}}）",
      text: "{{company}}在“{{program}}”项下{{months}}的核定已撤回。请在此查看理由并重新申报：",
    },
    missed: {
      subject: "{{months}}逾期未报（{{award}}）",
      text: "{{company}}未在期限内申报“{{program}}”项下{{months}}，该月份不予兑现。经办部门可以准许逾期申报。详情：",
    },
    lapsed: {
      subject: "{{months}}在补贴结束后失效（{{award}}）",
      text: "{{company}}在“{{program}}”项下{{months}}于补贴结束后的期限内未获核定，不予兑现。经办部门可以恢复。详情：",
    },
    lateAllowed: {
      subject: "{{months}}准许逾期申报（{{award}}）",
      text: "{{company}}现可申报“{{program}}”项下{{months}}。截止日见：",
    },
    missedEnds: {
      subject: "{{award}}：逾期未报次数已达终止标准",
      text: "{{company}}在“{{program}}”项下逾期未报的次数已达终止补贴的标准，最近一次为{{months}}。是否终止由工作人员提出：",
    },
    held: {
      subject: "{{award}}的款项暂缓支付",
      text: "{{company}}的补贴{{award}}暂缓支付。理由及应付款项见：",
    },
    letGo: {
      subject: "{{award}}的款项恢复支付",
      text: "{{company}}的补贴{{award}}已恢复支付。详情：",
    },
  },
} as const;
