import { dateColumn } from "~/data/kernel/civil";
import { prisma } from "~/data/kernel/db.server";
import { usccCheckCharacter } from "~/domain/company/uscc";
import { searchTokens } from "~/domain/kernel/text/search-tokens";
import { addDays, type CivilDate } from "~/domain/kernel/time/civil-date";
import { newId } from "~/platform/ids";
import { askOwnership } from "~/use-cases/company/ask-ownership.server";
import { keepCompanyFile } from "~/use-cases/company/keep-company-file.server";
import { contextOn, weekday } from "./clock";
import type { Foundation } from "./foundation";
import { samplePdf } from "./sample-pdf";

const body = "91210231MA0DW0001";

/** A company that stands as an import leaves it, with a code and without an owner, and a founder who asks to be that and waits for intake. */
export async function seedOwnership(
  { zoneIds }: Pick<Foundation, "zoneIds">,
  userId: string,
  today: CivilDate,
): Promise<void> {
  const [name, nameEn] = ["大连远帆国际贸易有限公司", "Dalian Far Sail Trading Co., Ltd."];
  const code = body + usccCheckCharacter(body);
  await prisma().company.create({
    data: {
      id: newId(),
      kind: "domestic",
      name,
      nameEn,
      code,
      sector: "crossBorderTrade",
      registeredZoneId: zoneIds.get("high-tech") ?? null,
      establishedOn: dateColumn(addDays(today, -500)),
      address: "大连市数码路 8 号",
      searchTokens: searchTokens([name, nameEn]),
      createdAt: new Date(`${addDays(today, -30)}T02:00:00Z`),
    },
    select: { id: true },
  });
  const actor = { userId, grants: [], memberships: [], mandates: [], siteIds: [] };
  const ctx = contextOn(actor, weekday(addDays(today, -3)));
  const statement = "本人系该公司总经理，电话 0411-8470 0001。 I am its general manager.";
  const ownershipId = await askOwnership(ctx, { id: newId(), code, statement });
  const content = samplePdf(`Business licence ${code} (demonstration)`);
  await keepCompanyFile(ctx, { of: { ownershipId }, fileName: "business-licence.pdf", content });
}
