import { beforeAll, describe, expect, it } from "vitest";
import { formatReference } from "~/domain/kernel/reference";
import { loader as frame } from "~/routes/_public+/$lang";
import { action as post, loader as check } from "~/routes/_public+/$lang.check";
import { action as lookup } from "~/routes/_public+/$lang.lookup";
import { seededPrograms } from "../../../prisma/seed/programs/index";
import { useDatabase } from "../application/support/world";
import { aCity, allPrograms, anApplication, aProgram } from "../program/support/city";

useDatabase();

const code = "91210231MA0DEM013F";
const reference = formatReference("DL", 2026, 1);

beforeAll(async () => {
  await allPrograms(await aCity());
  const [any] = seededPrograms;
  if (!any) throw new Error("no programs");
  const program = await aProgram("draft", 98, null, [{ number: 1, content: any.content, published: false }]);
  await anApplication({ program, code, reference, state: "correction" });
});

const context = (clientAddress: string) => ({ requestId: "test", clientAddress, nonce: "test" });

describe("check", () => {
  const args = (request: Request) => ({ request, params: { lang: "en" }, context: context("192.0.2.1") });
  const address = "http://localhost/en/check";
  const see = async (cookie: string, query = "") => check(args(new Request(address + query, { headers: { cookie } })));
  const send = async (typed: string, query = "", cookie = "") =>
    post(args(new Request(address + query, { method: "POST", body: new URLSearchParams(typed), headers: { cookie } })));

  /** Sends the form and follows to the page. */
  const run = async (typed: string, query = "", before = "") => {
    const answer = await send(typed, query, before);
    if (!(answer instanceof Response)) throw new Error("refused");
    expect(answer.headers.get("location")).toBe(`/en/check${query}#result`);
    const [cookie = ""] = answer.headers.get("set-cookie")?.split(";") ?? [];
    const { result, typed: fields } = await see(cookie, query);
    if (!result) throw new Error("no result");
    return { ...result, fields, cookie };
  };

  it("has no result before it was sent", async () => {
    expect((await see("")).result).toBeNull();
  });

  it("takes what is not said neither as met nor as not met", async () => {
    const { programs } = await run("sector=&areaM2=");
    expect(programs).toHaveLength(8);
    expect(programs.map(({ outcome }) => outcome)).toEqual(Array(8).fill("wouldBeIf"));
    for (const { conditions } of programs)
      expect(conditions.every(({ result, obstacle }) => result === "unknown" && obstacle)).toBe(true);
  });

  it("says what each program would pay by tier, the best first, and what of it beside the others of its group", async () => {
    const { programs, groups, names } = await run(
      "firstLicence=yes&businessStartedOn=2020-01-01&founderCategory=graduate&subletting=no&abnormalOperation=no" +
        "&founderDegree=doctor&founderStudiedAbroad=yes&founderGraduatedOn=2024-06-30&areaM2=60&rentFenPerM2Month=50",
    );
    const [scholars, premises] = programs.filter(({ outcome }) => outcome === "eligible");
    expect([scholars?.slug, premises?.slug]).toEqual(["overseas-scholars", "city-premises"]);
    const sumFen = 36 * 60 * 5_000;
    expect(scholars?.estimate).toMatchObject({
      kind: "amount",
      months: 36,
      totalFen: sumFen,
      tiers: [{ from: 1, to: 36, fenPerMonth: 300_000, sumFen, uneven: false }],
    });
    expect(premises?.estimate).toMatchObject({ kind: "amount", months: 24, totalFen: 1_600_000 });
    expect(scholars?.beside).toEqual({ payableFen: sumFen, yields: [], lastsTo: null });
    expect(premises?.beside?.payableFen).toBe(0);
    expect(premises?.beside?.yields).toMatchObject([{ to: "overseas-scholars", months: 24 }]);
    expect(groups).toMatchObject([
      {
        slugs: ["overseas-scholars", "city-premises"],
        payableFen: sumFen,
        rows: [
          { months: 24, paid: { id: "overseas-scholars", amountFen: 300_000 }, yielding: [{ id: "city-premises" }] },
          { months: 12, paid: { id: "overseas-scholars" }, yielding: [] },
        ],
      },
    ]);
    expect(names["city-premises"]).toBe("City Start-up Premises Subsidy");
  });

  it("asks for area and rent where an estimate needs them, and not where it does not", async () => {
    const { programs } = await run("founderCategory=graduate");
    const of = (slug: string) => programs.find((each) => each.slug === slug)?.estimate;
    expect(of("maker-space")).toEqual({ kind: "missing", facts: ["areaM2", "rentFenPerM2Month"] });
    expect(of("jinpu-off-incubator")).toEqual({ kind: "missing", facts: ["areaM2"] });
    expect(of("city-premises")).toMatchObject({ kind: "amount", totalFen: 1_600_000 });
    expect(of("outbound-support")).toEqual({ kind: "noRent" });
  });

  it("says why a program cannot be had, by which clause", async () => {
    const { programs } = await run("sector=software");
    const bpo = programs.find(({ slug }) => slug === "bpo-landing");
    expect(bpo?.outcome).toBe("not");
    expect(bpo?.conditions.filter(({ obstacle }) => obstacle)).toMatchObject([
      {
        condition: "The company works in business process outsourcing",
        said: "you said: Software",
        clauses: [{ clause: "Article 3", title: "Measures for the Outsourcing Industry (demonstration, not policy)" }],
      },
    ]);
  });

  it("says a yes or no with its question, since a condition may put it the other way round", async () => {
    const answers = "abnormalOperation=yes&firstLicence=yes&sector=software";
    const said = async (lang: string, slug: string) => {
      const answer = await send(answers);
      if (!(answer instanceof Response)) throw new Error("refused");
      const cookie = answer.headers.get("set-cookie")?.split(";")[0] ?? "";
      const request = new Request(`http://localhost/${lang}/check`, { headers: { cookie } });
      const { result } = await check({ ...args(request), params: { lang } });
      const conditions = result?.programs.find((each) => each.slug === slug)?.conditions ?? [];
      return conditions.find(({ facts }) => facts.includes("abnormalOperation"));
    };
    expect(await said("en", "free-start")).toMatchObject({
      condition: "The company is not listed for abnormal operation",
      result: "notMet",
      said: "your answer to “Is the company listed for abnormal operation?”: yes",
    });
    expect((await said("zh", "free-start"))?.said).toBe("您对“企业是否被列入经营异常名录？”的回答：是");
  });

  it("names the documents to prepare, and those that may be needed", async () => {
    const documents = async (typed: string) => {
      const { programs } = await run(typed);
      const found = programs.find(({ slug }) => slug === "city-premises")?.documents ?? [];
      return found.map(({ key, certain }) => (certain ? key : `${key}?`));
    };
    const usual = ["businessLicence", "lease", "rentReceipts"];
    expect(await documents("sector=")).toEqual([...usual, "categoryProof?"]);
    expect(await documents("founderCategory=veteran")).toEqual([...usual, "categoryProof"]);
    expect(await documents("founderCategory=resident")).toEqual(usual);
  });

  it("keeps the answers in the browser, those of other programs too, until it is started over", async () => {
    const first = await run("sector=software&founderCategory=graduate&areaM2=６０");
    expect(first.fields).toMatchObject({ sector: "software", founderCategory: "graduate", areaM2: "60" });
    const one = await run("sector=outsourcing&areaM2=", "?program=bpo-landing", first.cookie);
    expect(one.programs.map(({ slug }) => slug)).toEqual(["bpo-landing"]);
    const all = await see(one.cookie);
    expect(all.typed).toMatchObject({ sector: "outsourcing", founderCategory: "graduate", areaM2: "" });
    const over = await send("startOver=yes&sector=software", "", one.cookie);
    expect(over instanceof Response && over.headers.get("set-cookie")).toMatch(/^slipway_check=; .*Max-Age=0/);
  });

  it("keeps what was typed beside its mistake and checks nothing meanwhile", async () => {
    const answer = await send("areaM2=large&sector=software");
    if (!("init" in answer)) throw new Error("taken");
    expect(answer.init?.status).toBe(422);
    expect(answer.data).toEqual({
      typed: { areaM2: "large", sector: "software" },
      errors: { areaM2: ["notArea"] },
    });
  });
});

describe("look-up", () => {
  const run = async (typed: Record<string, string>, clientAddress = "192.0.2.2") => {
    const request = new Request("http://localhost/en/lookup", { method: "POST", body: new URLSearchParams(typed) });
    return lookup({ request, params: { lang: "en" }, context: context(clientAddress) });
  };

  it("answers with the public state and nothing else", async () => {
    const typed = {
      registration: "",
      reference: ` ${reference.toLowerCase().replaceAll("-", " ")} `,
      code: code.toLowerCase(),
    };
    const { data } = await run(typed);
    expect(data).toEqual({
      typed,
      errors: [],
      answer: { reference, state: { label: "correctionsRequested", begins: null } },
    });
  });

  it("answers a wrong reference and a wrong code in the same way", async () => {
    const unknown = formatReference("DL", 2026, 9);
    expect((await run({ reference: unknown, code })).data.answer).toEqual({ reference: unknown, state: null });
    const answer = (await run({ reference, code: "91210231MA0DEM021A" })).data.answer;
    expect(answer).toEqual({ reference, state: null });
  });

  it("tells a mistyped check digit and keeps what was typed", async () => {
    const typed = { registration: "", reference: reference.slice(0, -1) + ((Number(reference.at(-1)) + 1) % 10), code };
    const { data, init } = await run(typed);
    expect(init?.status).toBe(422);
    expect(data).toEqual({ typed, errors: [{ id: "reference", message: "reference.check" }], answer: null });
  });

  it("answers a wrong foreign registration like a wrong code, and counts it with the others", async () => {
    const { data } = await run({ reference, registration: "HRB 1" });
    expect(data.answer).toEqual({ reference, state: null });
    for (let i = 0; i < 30; i += 1) await run({ reference, registration: `HRB ${i}` }, "192.0.2.6");
    await expect(run({ reference, code }, "192.0.2.6")).rejects.toMatchObject({ status: 429 });
  });

  it("stops an address that tries too often", async () => {
    const typed = { reference: "x", code: "y" };
    for (let i = 0; i < 30; i += 1) await run(typed, "192.0.2.3");
    await expect(run(typed, "192.0.2.3")).rejects.toMatchObject({ status: 429 });
    expect((await run(typed, "192.0.2.4")).init?.status).toBe(422);
  });
});

describe("languages", () => {
  const run = (lang: string) =>
    frame({ request: new Request(`http://localhost/${lang}`), params: { lang }, context: context("192.0.2.5") });

  it.each(["en", "zh"])("has pages under /%s", async (lang) => {
    expect(await run(lang)).toMatchObject({ lang });
  });

  it.each(["ja", "ko"])("leads from /%s, which is not there yet, to a language that is, and says so", async (lang) => {
    const headers = { "accept-language": "zh-CN,zh;q=0.9" };
    const request = new Request(`http://localhost/${lang}/programs?q=a`, { headers });
    const led = await frame({ request, params: { lang }, context: context("192.0.2.5") });
    expect(led instanceof Response && led.headers.get("location")).toBe(`/zh/programs?q=a&instead=${lang}`);
  });

  it("has none under another name", async () => {
    await expect(run("fr")).rejects.toMatchObject({ status: 404 });
  });
});
