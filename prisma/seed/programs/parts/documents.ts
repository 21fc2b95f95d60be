import type { DocumentRequirement } from "~/domain/program/form/document-requirement";

/** Documents that several programs ask for. */
export const documents = {
  businessLicence: {
    key: "businessLicence",
    name: { en: "Business licence", "zh-CN": "营业执照" },
    help: {
      en: "A company not yet registered in China attaches its foreign registration instead.",
      "zh-CN": "尚未在中国注册的企业，请提交境外注册文件。",
    },
    requiredWhen: "always",
  },
  lease: {
    key: "lease",
    name: { en: "Lease of the premises", "zh-CN": "场地租赁合同" },
    help: {
      en: "All pages, with area, rent, first and last day, and both signatures.",
      "zh-CN": "完整合同，载明面积、租金、起止日期及双方签章。",
    },
    requiredWhen: "always",
  },
  rentReceipts: {
    key: "rentReceipts",
    name: { en: "Receipts of rent paid so far", "zh-CN": "已付租金凭证" },
    requiredWhen: "always",
  },
  insuredStaff: {
    key: "insuredStaff",
    name: { en: "Proof of staff with social insurance", "zh-CN": "职工参保证明" },
    help: {
      en: "The summary of the latest month is enough. Black out the identity numbers of your staff.",
      "zh-CN": "提交最近一个月的汇总证明即可，请遮盖职工身份证号码。",
    },
    requiredWhen: "always",
  },
  diploma: {
    key: "diploma",
    name: { en: "Diploma of the founder", "zh-CN": "创业者学历学位证书" },
    help: {
      en: "For a foreign degree, add its recognition by the Chinese authority if you have it.",
      "zh-CN": "境外学位如有认证书，请一并提交。",
    },
    requiredWhen: "always",
  },
  businessPlan: {
    key: "businessPlan",
    name: { en: "Business plan", "zh-CN": "商业计划书" },
    requiredWhen: "always",
  },
} as const satisfies Record<string, DocumentRequirement>;
