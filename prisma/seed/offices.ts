import { Readable } from "node:stream";
import { writeOffice, writeOfficeSeal } from "~/data/city/office.server";
import { insertSeal } from "~/data/city/seal.server";
import { transact } from "~/data/kernel/db.server";
import type { Office } from "~/domain/city/office";
import { newId } from "~/platform/ids";
import { imageSize } from "~/platform/storage/image/image-size";
import { files } from "~/platform/storage/files.server";
import { sealPicture } from "./seal-picture";

const ofCity: Office = {
  name: { en: "Start-up Support Office of the Demonstration City", "zh-CN": "示范市创业扶持办公室" },
  address: { en: "1 People's Square, Demonstration City", "zh-CN": "示范市人民广场 1 号" },
  hours: { en: "Monday to Friday, 8:30 to 11:30 and 13:00 to 17:00", "zh-CN": "周一至周五 8:30—11:30，13:00—17:00" },
  phone: "0411 8888 1000",
  contact: "窗口服务组 (service desk)",
  head: null,
};

const ofHighTechZone: Office = {
  name: { en: "Enterprise Service Centre of the High-tech Zone", "zh-CN": "示范市高新区企业服务中心" },
  address: { en: "10 Aixian Street, Qixianling, High-tech Zone", "zh-CN": "高新区七贤岭爱贤街 10 号" },
  hours: { en: "Monday to Friday, 9:00 to 11:30 and 13:00 to 16:30", "zh-CN": "周一至周五 9:00—11:30，13:00—16:30" },
  phone: "0411 8888 2000",
  contact: "林青 Lin Qing",
  head: {
    en: "Administrative Committee of the High-tech Zone",
    "zh-CN": "示范市高新区管理委员会文书",
  },
};

/** Where people reach the office of the city and that of one zone, each with a seal that is nobody's. */
export async function seedOffices(
  zoneIds: ReadonlyMap<string, string>,
  uploadedBy: string,
  uploadedAt: Date,
): Promise<void> {
  const picture = sealPicture();
  for (const [zoneId, office] of [
    [null, ofCity],
    [zoneIds.get("high-tech") ?? null, ofHighTechZone],
  ] as const) {
    const file = await files().store(Readable.from([picture]));
    const sides = imageSize(picture, "image/png");
    if (!sides) throw new Error("the seal has no sides");
    const id = newId();
    await transact(async (tx) => {
      await insertSeal(tx, { id, ...sides, file, uploadedBy, uploadedAt });
      await writeOffice(tx, zoneId, office);
      await writeOfficeSeal(tx, zoneId, id);
    });
  }
}
