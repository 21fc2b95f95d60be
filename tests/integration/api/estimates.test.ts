import { Validator } from "@seriousme/openapi-schema-validator";
import { beforeAll, describe, expect, it } from "vitest";
import { limit } from "~/auth/limit.server";
import { apiErrors, type EstimateAnswer, estimateAnswer } from "~/forms/check/estimate-answer";
import { createHandler } from "~/platform/http/handler.server";
import { useDatabase } from "../application/support/world";
import { aCity, allPrograms } from "../program/support/city";
import { sourceBuild } from "../routes/build";

useDatabase();

let handle: ReturnType<typeof createHandler>;
beforeAll(async () => {
  await allPrograms(await aCity());
  handle = createHandler(await sourceBuild());
}, 120_000);

const address = "http://localhost:3000/api/v1/estimates";
const json = { "content-type": "application/json", "accept-language": "en" };
let clients = 0;

/** Each request comes from another address unless it names one, so that no limit answers. */
const send = (body: string, headers: Record<string, string> = json, method = "POST", from?: string) => {
  clients += 1;
  return handle(new Request(address, { method, body, headers }), from ?? `10.1.${clients >> 8}.${clients & 255}`);
};

const ask = async (body: object, headers: Record<string, string> = json): Promise<EstimateAnswer> => {
  const answer = await send(JSON.stringify(body), headers);
  expect(answer.status).toBe(200);
  return estimateAnswer.parse(await answer.json());
};

const refused = async (answer: Response) => {
  const { errors } = apiErrors.parse(await answer.json());
  return { status: answer.status, errors: errors.map(({ field, message }) => [field, message]) };
};

const scholar = {
  firstLicence: true,
  businessStartedOn: "2020-01-01",
  founderCategory: "graduate",
  subletting: false,
  abnormalOperation: false,
  founderDegree: "doctor",
  founderStudiedAbroad: true,
  founderGraduatedOn: "2024-06-30",
  areaM2: "60",
  rentFenPerM2Month: 5_000,
};

describe("a request for estimates", () => {
  it("is answered with every program, in fen and months, as the public check has them", async () => {
    const { programs, groups, on, start } = await ask({ on: "2026-12-09", facts: scholar });
    expect({ on, start }).toEqual({ on: "2026-12-09", start: "2027-01-01" });
    expect(programs).toHaveLength(8);
    const [scholars, premises] = programs.filter(({ outcome }) => outcome === "eligible");
    // 60 m² × ¥50 are ¥3,000 in each of 36 months.
    expect(scholars).toMatchObject({ slug: "overseas-scholars", stackingGroup: "start-up-rent", missingFacts: [] });
    expect(scholars?.estimate).toMatchObject({ months: 36, totalFen: 10_800_000, payableFen: 10_800_000 });
    expect(scholars?.estimate?.tiers).toEqual([
      { fromMonth: 1, toMonth: 36, mostFenPerMonth: 300_000, sumFen: 10_800_000 },
    ]);
    expect(premises?.estimate).toMatchObject({ months: 24, totalFen: 1_600_000, payableFen: 0 });
    expect(premises?.estimate?.lines[0]).toEqual({
      month: "2027-01",
      amountFen: 66_667,
      payableFen: 0,
      paidInstead: "overseas-scholars",
    });
    expect(groups).toMatchObject([{ group: "start-up-rent", payableFen: 10_800_000 }]);
    expect(groups[0]?.months).toHaveLength(36);
  });

  it("may name one program, and says by which clause it is not to be had", async () => {
    const { programs } = await ask({ program: "bpo-landing", facts: { sector: "software" } });
    expect(
      programs.map(({ slug, outcome, estimate, missingFacts }) => [slug, outcome, estimate, missingFacts]),
    ).toEqual([["bpo-landing", "not", null, ["areaM2", "rentFenPerM2Month"]]]);
    expect(programs[0]?.conditions.find(({ inTheWay }) => inTheWay)).toMatchObject({
      result: "notMet",
      facts: ["sector"],
      clauses: [{ clause: "Article 3" }],
    });
  });

  it("takes nothing for granted: without facts every condition is unknown", async () => {
    const { programs } = await ask({ facts: {} });
    expect(new Set(programs.map(({ outcome }) => outcome))).toEqual(new Set(["wouldBeIf"]));
    expect(programs.flatMap(({ conditions }) => conditions).every(({ result }) => result === "unknown")).toBe(true);
  });

  it("is answered in the reader's language", async () => {
    const { language, programs } = await ask({ facts: {} }, { ...json, "accept-language": "zh-CN" });
    expect(language).toBe("zh-CN");
    expect(programs.map(({ name }) => name)).toContain("创业场地补贴");
  });
});

describe("a request that cannot be answered", () => {
  it.each([
    [{ facts: { areaM2: 60 } }, "facts.areaM2", "Give an area in square metres, such as 86.5"],
    [{ facts: { areaM2: "0" } }, "facts.areaM2", "Give 1 or more"],
    [{ facts: { insuredStaff: 1.5 } }, "facts.insuredStaff", "Give a whole number, such as 12"],
    [{ facts: { insuredStaff: -1 } }, "facts.insuredStaff", "Give 0 or more"],
    [{ facts: { rentFenPerM2Month: "50" } }, "facts.rentFenPerM2Month", "Give a whole number of fen"],
    [{ facts: { subletting: "no" } }, "facts.subletting", "Give true or false"],
    [{ facts: { sector: "fishing" } }, "facts.sector", "Choose one of the options offered"],
    [{ facts: { premisesZone: "atlantis" } }, "facts.premisesZone", "Choose one of the options offered"],
    [{ facts: { height: 3 } }, "facts.height", "There is no such field"],
    [{ facts: { companyAgeMonths: 3 } }, "facts.companyAgeMonths", "There is no such field"],
    [
      { facts: { earlierAwards: 0 } },
      "facts.earlierAwards",
      "This differs from program to program; give the program too",
    ],
    [{ facts: {}, colour: "red" }, "colour", "There is no such field"],
    [{ facts: {}, program: "none" }, "program", "There is no such program"],
    [
      { on: "2026-01-31", facts: { businessStartedOn: "2026-02-01" } },
      "facts.businessStartedOn",
      "Give 31 January 2026 or an earlier date",
    ],
    [
      { facts: { businessStartedOn: "2025-02-29" } },
      "facts.businessStartedOn",
      "Give a date that exists as year-month-day, such as 2026-03-27",
    ],
    [{ on: "soon", facts: {} }, "on", "Give a date that exists as year-month-day, such as 2026-03-27"],
    [{}, "facts", "Give a JSON object"],
    [[], "", "Give a JSON object"],
  ])("names the field of %j", async (body, field, message) => {
    expect(await refused(await send(JSON.stringify(body)))).toEqual({ status: 422, errors: [[field, message]] });
  });

  it("hears of every mistake at once", async () => {
    const { errors } = await refused(await send(JSON.stringify({ a: 1, b: 2, facts: { areaM2: "big", x: 1 } })));
    expect(errors.map(([field]) => field).toSorted()).toEqual(["a", "b", "facts.areaM2", "facts.x"]);
  });

  it("is refused by its kind: no JSON, another type, too large, another method", async () => {
    expect(await refused(await send("{"))).toMatchObject({ status: 400 });
    expect(await refused(await send("{}", { ...json, "content-type": "text/plain" }))).toMatchObject({ status: 415 });
    const large = JSON.stringify({ facts: {}, more: "x".repeat(17_000) });
    expect(await refused(await send(large))).toEqual({ status: 413, errors: [["", "The body is larger than 16 KB"]] });
    for (const method of ["GET", "PUT", "PATCH", "DELETE"]) {
      const request = new Request(address, { method, headers: { "accept-language": "en" } });
      const answer = await handle(request, "10.2.0.1");
      expect([answer.status, answer.headers.get("allow")]).toEqual([405, "POST"]);
    }
  });

  it("waits when one address asks too often", async () => {
    // As if all of them had come at one moment: while they come, the count goes down again.
    const moment = new Date(Date.now() + 60_000);
    for (let i = 0; i < 120; i += 1) await limit("estimate.address", "10.3.0.1", moment);
    const answer = await send("{", json, "POST", "10.3.0.1");
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await refused(answer)).toMatchObject({ status: 429 });
    expect((await send("{", json, "POST", "10.3.0.2")).status).toBe(400);
  });
});

describe("where a request comes from", () => {
  const body = JSON.stringify({ facts: {} });

  it("does not matter without a cookie: programs name no origin", async () => {
    expect((await send(body)).status).toBe(200);
    expect((await send(body, { ...json, origin: "https://elsewhere.example" })).status).toBe(200);
  });

  it("matters with one: a browser's session is not lent to another site", async () => {
    const cookie = "slipway_session=anything";
    expect((await send(body, { ...json, cookie })).status).toBe(403);
    expect((await send(body, { ...json, cookie, origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await send(body, { ...json, cookie, origin: "http://localhost:3000" })).status).toBe(200);
  });

  it("still matters everywhere else", async () => {
    const form = { "content-type": "application/x-www-form-urlencoded" };
    for (const path of ["/auth/language", "/auth/language?x=/api/", "/apiary", "/en/check"]) {
      const request = new Request(`http://localhost:3000${path}`, { method: "POST", body: "locale=en", headers: form });
      expect((await handle(request, "10.2.0.2")).status).toBe(403);
    }
  });
});

describe("the description of the API", () => {
  const described = async () => {
    const answer = await handle(new Request("http://localhost:3000/api/v1/openapi.json"), "10.2.0.3");
    expect(answer.headers.get("content-type")).toMatch(/^application\/json/);
    return (await answer.json()) as {
      paths: Record<string, { post: { requestBody: { content: Record<string, { example: object }> } } }>;
      components: { schemas: { EstimateRequest: { properties: { facts: { properties: Record<string, object> } } } } };
    };
  };

  it("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    const result = await validator.validate(await described());
    expect(result).toMatchObject({ valid: true });
    expect(validator.version).toBe("3.1");
  });

  it("tells the zones and options that a request may name, and no derived fact", async () => {
    const { properties } = (await described()).components.schemas.EstimateRequest.properties.facts;
    expect(properties["premisesZone"]).toMatchObject({
      enum: expect.arrayContaining(["jinpu", "high-tech"]) as unknown,
    });
    expect(properties["rentFenPerM2Month"]).toMatchObject({ type: "integer", minimum: 0, maximum: 1_000_000 });
    expect(Object.keys(properties)).not.toContain("companyAgeMonths");
  });

  it("has an example that is answered", async () => {
    const { paths } = await described();
    const example = paths["/api/v1/estimates"]?.post.requestBody.content["application/json"]?.example ?? {};
    expect((await ask(example)).programs).toHaveLength(8);
  });
});
