import { pathTo } from "~/addresses/path-to";
import { z } from "zod";
import { apiErrors, estimateAnswer } from "~/forms/check/estimate-answer";
import { type ApiCity, estimateRequest } from "~/forms/check/estimate-request";
import { env } from "~/platform/env.server";

const schema = (of: z.ZodType, io: "input" | "output") => {
  const { $schema: _, ...rest } = z.toJSONSchema(of, { target: "draft-2020-12", io });
  return rest;
};

const json = (name: string, example?: object) => ({
  "application/json": { schema: { $ref: `#/components/schemas/${name}` }, ...(example ? { example } : {}) },
});

const refused = (description: string) => ({ description, content: json("Errors") });

const example = {
  facts: { sector: "software", insuredStaff: 4, areaM2: "86.5", rentFenPerM2Month: 5500, subletting: false },
};

/** The API as OpenAPI 3.1, with the programs and zones of the city as they stand. */
export const openApi = (city: ApiCity) => ({
  openapi: "3.1.0",
  info: {
    title: "Slipway",
    version: "1.0.0",
    description:
      "Eligibility and estimates of rent programs, the same as the public check gives. Nothing is stored. Texts come in the language of Accept-Language (en, zh-CN).",
  },
  servers: [{ url: new URL("/", env().PUBLIC_URL).href.replace(/\/$/, "") }],
  paths: {
    [pathTo("/api/v1/estimates")]: {
      post: {
        operationId: "estimate",
        summary: "What a company can get: every program with months, amounts in fen, and reasons",
        requestBody: { required: true, content: json("EstimateRequest", example) },
        responses: {
          "200": { description: "The programs, those that can be had first", content: json("EstimateAnswer") },
          "400": refused("The body is no JSON"),
          "405": refused("Another method than POST"),
          "413": refused("The body is larger than 16 KB"),
          "415": refused("The body is not application/json"),
          "422": refused("Fields that are wrong or unknown, each by its name"),
          "429": refused("More than 120 requests a minute from one address; Retry-After says how many seconds to wait"),
        },
      },
    },
  },
  components: {
    schemas: {
      EstimateRequest: schema(estimateRequest(city), "input"),
      EstimateAnswer: schema(estimateAnswer, "output"),
      Errors: schema(apiErrors, "output"),
    },
  },
});
