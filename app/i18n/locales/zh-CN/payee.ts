/** Accounts at banks. */
export default {
  field: {
    holder: "户名",
    holderHint: "须与银行登记的户名完全一致，不一致的付款会被退回",
    bankName: "开户银行",
    bankCode: "支付系统行号",
    bankCodeHint: "开户网点在支付系统中的 12 位行号",
    number: "账户号码",
    numberHint: "8 至 32 位数字；加密保存，仅显示末四位",
  },
  masked: "尾号 {{digits}}",
  at: "{{bank}}，尾号 {{digits}}",
  errors: {
    notNumber: "请填写账户号码，8 至 32 位数字",
    bankCode: {
      length: "支付系统行号为 12 位数字",
      check: "行号有误，校验位不符，请与银行材料核对",
    },
  },
} as const;
