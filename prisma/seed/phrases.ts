import { addPhrase } from "~/use-cases/city/add-phrase.server";
import { editPhrase } from "~/use-cases/city/edit-phrase.server";
import type { StandingPhrase } from "~/domain/city/standing-phrase";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { newId } from "~/platform/ids";
import { contextOn, weekday } from "./clock";
import type { Foundation } from "./foundation";
import { officialFor } from "./officials";

type Phrase = Omit<StandingPhrase, "zoneId">;

const ofCity: readonly Phrase[] = [
  {
    use: "correction",
    words: {
      en: "The document cannot be read. Please scan all its pages again, in colour, and upload it anew.",
      "zh-CN": "材料不清晰，请重新彩色扫描全部页面后上传。",
    },
  },
  {
    use: "correction",
    words: {
      en: "The company's name here is not that of the business licence. Please upload the right document, or an explanation with the company's seal.",
      "zh-CN": "材料所载企业名称与营业执照不一致，请更换材料，或上传加盖公章的情况说明。",
    },
  },
  {
    use: "refusal",
    words: {
      en: "On the day of its application your company did not meet what this clause asks for.",
      "zh-CN": "你单位在申请之日不符合该条规定的条件。",
    },
  },
  {
    use: "refusal",
    words: {
      en: "What was asked for did not come within its days, so that this condition could not be checked.",
      "zh-CN": "你单位未在规定期限内补正材料，无法核实是否符合该项条件。",
    },
  },
  {
    use: "ownership",
    words: {
      en: "The letter of authorisation does not bear the company's seal. Please ask again with a sealed one and the business licence.",
      "zh-CN": "授权书未加盖企业公章，请备齐加盖公章的授权书及营业执照后重新申请。",
    },
  },
  {
    use: "account",
    words: {
      en: "The holder of the account is not the company as its business licence names it. Please enter an account in the company's own name.",
      "zh-CN": "账户户名与营业执照所载企业名称不一致，请改用本企业名下账户重新提交。",
    },
  },
];

const ofHighTechZone: readonly Phrase[] = [
  {
    use: "correction",
    words: {
      en: "The lease is not signed by the landlord. Please upload it with the signatures and seals of both sides.",
      "zh-CN": "租赁合同缺少出租方签字盖章，请上传双方签章齐全的合同。",
    },
  },
  {
    use: "refusal",
    words: {
      en: "The premises lie outside the High-tech Zone.",
      "zh-CN": "申请场地不在高新区范围内。",
    },
  },
];

const outOfUse: Phrase = {
  use: "correction",
  words: { en: "Please show the originals at the counter.", "zh-CN": "请携带原件到窗口核验。" },
};

/** Phrases of the city and of one zone, one of them out of use. */
export async function seedPhrases(base: Foundation, today: CivilDate): Promise<void> {
  const ctx = () => contextOn(officialFor(base, "admin", ""), weekday(addDays(today, -400)));
  const zone = base.zoneIds.get("high-tech") ?? null;
  for (const [zoneId, phrases] of [
    [null, ofCity],
    [zone, ofHighTechZone],
  ] as const)
    for (const phrase of phrases) await addPhrase(ctx(), newId(), { zoneId, ...phrase });
  const id = newId();
  await addPhrase(ctx(), id, { zoneId: null, ...outOfUse });
  await editPhrase(ctx(), { id, version: 1, words: outOfUse.words, retired: true });
}
