import { beforeAll, beforeEach } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { newId } from "~/platform/ids";
import { askOwnership } from "~/use-cases/company/ask-ownership.server";
import { keepCompanyFile } from "~/use-cases/company/keep-company-file.server";
import { aCompany } from "../../application/support/company";
import { city } from "../../application/support/program";
import { as, person, useDatabase } from "../../application/support/world";
import { official } from "../../review/support/case";

export const code = "91210231MA0DEM013F";

export async function* pdf() {
  yield Promise.resolve(Buffer.from("%PDF-1.7\n1 0 obj\nendobj\n%%EOF\n"));
}

/** What a test finds before it. */
export interface Ownerless {
  zones: Awaited<ReturnType<typeof city>>;
  companyId: string;
  intake: Awaited<ReturnType<typeof official>>;
}

/** Before each test a company as an import makes it: with a code and a zone, and without an owner; and intake of that zone. */
export function useOwnerless(): Ownerless {
  useDatabase();
  const world = {} as Ownerless;
  beforeAll(async () => {
    world.zones = await city();
  });
  beforeEach(async () => {
    await rows("UPDATE company SET code = NULL, code_verified_at = NULL, code_verified_by = NULL");
    ({ companyId: world.companyId } = await aCompany({ code }));
    await rows("UPDATE company SET registered_zone_id = $2 WHERE id = $1", [world.companyId, world.zones.highTech]);
    await rows("DELETE FROM membership WHERE company_id = $1", [world.companyId]);
    world.intake = await official("intake", world.zones.highTech);
  });
  return world;
}

/** Somebody who asks to own the company of the code, and shows a paper unless that is left out. */
export async function asker(shows = true) {
  const { userId, email } = await person("asks");
  const ctx = as(userId);
  const ownershipId = await askOwnership(ctx, { id: newId(), code, statement: "I run it" });
  if (shows) await keepCompanyFile(ctx, { of: { ownershipId }, fileName: "licence.pdf", content: pdf() });
  return { userId, email, ctx, ownershipId };
}

/** Who owns the company. */
export const ownersOf = async (companyId: string): Promise<string[]> =>
  (await prisma().membership.findMany({ where: { companyId, endedAt: null, role: "owner" } })).map(
    ({ userId }) => userId,
  );
