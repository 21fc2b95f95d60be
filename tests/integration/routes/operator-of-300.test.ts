import pg from "pg";
import { expect, it, vi } from "vitest";
import { prisma, rows } from "~/data/kernel/db.server";
import { useHandler } from "./ask";
import { cookieOf } from "./fixture";

const { send, filled } = useHandler();

/** Units of the operator's site, each with a company in it over the month; every tenth moves out in it and is to be looked at. */
async function fill(site: string, month: string, most: number): Promise<void> {
  await rows(
    `WITH n AS (SELECT i, gen_random_uuid() AS unit, gen_random_uuid() AS company FROM generate_series(1, $3::int) i),
     u AS (INSERT INTO unit (id, site_id, kind, label, area_m2)
           SELECT unit, $1::uuid, 'room', 'N' || i, 36.5 FROM n RETURNING id),
     r AS (INSERT INTO unit_rent (id, unit_id, from_on, rent_fen_per_m2_month)
           SELECT gen_random_uuid(), unit, '2020-01-01', 5500 FROM n RETURNING id),
     c AS (INSERT INTO company (id, kind, name, search_tokens, created_at)
           SELECT company, 'domestic', '大连第' || i || '号软件科技有限公司', '{}', now() FROM n RETURNING id)
     INSERT INTO occupancy (id, unit_id, company_id, from_on, to_on)
     SELECT gen_random_uuid(), n.unit, n.company, ($2 || '-01')::date - 100,
            ($2 || '-01')::date + CASE WHEN n.i % 10 = 0 THEN 20 ELSE 400 END
       FROM n`,
    [site, month, most],
  );
}

it("a month of an operator with 300 units takes four statements beside session and rights, and 60 kB", async () => {
  const [month, site] = [filled("{month}"), filled("{site}")];
  const before = await prisma().unit.count({ where: { siteId: site, occupancies: { some: {} } } });
  await fill(site, month, 300 - before);
  expect(await prisma().unit.count({ where: { siteId: site, occupancies: { some: {} } } })).toBe(300);
  for (const path of [`/operator/months/${month}`, "/operator/tenants", "/operator/units", "/operator"])
    for (const locale of ["en", "zh-CN"]) {
      const cookie = `${await cookieOf("operator")}; slipway_locale=${locale}`;
      await send("GET", path, cookie);
      const query = vi.spyOn(pg.Client.prototype, "query");
      const page = await (await send("GET", path, cookie)).text();
      const asked = query.mock.calls.length;
      query.mockRestore();
      const bytes = Buffer.byteLength(page);
      expect([path, locale, asked - 1 <= 4, bytes <= 60_000], `${asked} statements, ${bytes} bytes`).toEqual([
        path,
        locale,
        true,
        true,
      ]);
      if (path !== "/operator") expect(page.split("<li>").length).toBeGreaterThan(270);
    }
});
