import { beforeAll, describe, expect, it } from "vitest";
import { forgetCities } from "~/data/comparison/cities.server";
import { loader } from "~/routes/_public+/$lang.compare";
import { seedCostsOfCities } from "../../../prisma/seed/costs-of-cities";
import { useDatabase } from "../application/support/world";
import { aCity, allPrograms } from "../program/support/city";

useDatabase();

beforeAll(async () => {
  await allPrograms(await aCity());
  await seedCostsOfCities("2026-01-15");
  forgetCities();
});

const context = { requestId: "test", clientAddress: "192.0.2.7", nonce: "test" };
const see = async (query = "", lang = "en") => {
  const request = new Request(`http://localhost/${lang}/compare${query}`);
  const answer = await loader({ request, params: { lang }, context });
  if (answer instanceof Response) throw new Error("redirected");
  return { ...answer.data, status: answer.init?.status };
};

describe("the public comparison of costs", () => {
  it("shows an example until something is asked, this city first", async () => {
    const { status, example, cities, asked } = await see();
    expect([status, example, asked?.years]).toEqual([200, true, 3]);
    expect(cities.map(({ name, home, demonstration }) => [name, home, demonstration])).toEqual([
      ["Demonstration city", true, true],
      ["Example city A", false, true],
      ["Example city B", false, true],
      ["Example city C", false, true],
    ]);
    expect(cities.every(({ cost }) => cost?.month && cost.years.length === 3 && cost.withPrograms === null)).toBe(true);
  });

  it("takes off what chosen programs give here, and nowhere else", async () => {
    const asked = "engineering=4&area=80&years=2&from=2027-01&program=overseas-scholars";
    const { cities } = await see(`?${asked}`);
    const [home, other] = cities;
    expect(home?.cost?.withPrograms?.map(({ aidFen }) => aidFen)).toEqual([12 * 80 * 4_500, 12 * 80 * 4_500]);
    expect(home?.cost?.withPrograms?.[0]?.leftFen).toBe((home?.cost?.years[0]?.wholeFen ?? 0) - 12 * 80 * 4_500);
    expect(other?.cost?.withPrograms).toBeNull();
  });

  it("offers no program that is paid to the operator or pays no rent, and one choice for each set of terms", async () => {
    const { choices } = await see();
    const ids = choices.map(({ id }) => id);
    expect(ids).toContain("city-premises.graduate");
    expect(ids.filter((id) => /^(maker-space|outbound-support)/.test(id))).toEqual([]);
  });

  it("names each figure with source and date, and the old ones", async () => {
    const { cities } = await see();
    expect(cities.every(({ sources }) => sources.length === 7)).toBe(true);
    expect(cities.flatMap(({ sources }) => sources).every(({ source }) => source.includes("Demonstration"))).toBe(true);
    expect(cities.at(-1)?.sources.every(({ old }) => old)).toBe(true);
  });

  it("refuses what it cannot read at its field, keeps it, and compares nothing", async () => {
    const { status, errors, typed, cities } = await see("?area=wide&engineering=3", "zh");
    expect([status, errors, typed.area, typed.engineering]).toEqual([422, { area: ["notArea"] }, "wide", "3"]);
    expect(cities.every(({ cost }) => cost === null)).toBe(true);
  });

  it("gives an address that shows the same again", async () => {
    const first = await see("?engineering=4&years=1&program=free-start.none&program=overseas-scholars");
    const again = await see("?engineering=4&years=1&program=overseas-scholars");
    expect(first.errors).toEqual({ program: ["programGone"] });
    const shared = await see(again.share.slice(again.share.indexOf("?")));
    expect(shared.asked).toEqual(again.asked);
  });
});
