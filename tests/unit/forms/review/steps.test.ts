import { parseWithZod } from "@conform-to/zod/v4";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import type { Question } from "~/domain/program/form/question";
import {
  acceptanceSchema,
  correctionsSchema,
  factCheckSchema,
  interestSchema,
  recommendationSchema,
} from "~/forms/review/steps";

/** What a browser posts, read as the routes read it. */
const post = <S extends z.ZodType>(schema: S, fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return parseWithZod(form, { schema });
};

describe("the form for corrections", () => {
  const found = {
    "points[0].found": "on",
    "points[0].target": "document:licence",
    "points[0].message": "Please upload",
  };

  it("takes what the machine found when it is ticked, and the officer's own rows when they are filled in", () => {
    const own = {
      "points[1].target": "general",
      "points[1].message": " Sign it ",
      "points[2].target": "",
      "points[2].message": "",
    };
    const result = post(correctionsSchema, { version: "3", ...found, "points[0].include": "on", ...own });
    expect(result.status === "success" && result.value).toEqual({
      version: 3,
      points: [
        { target: "document:licence", message: "Please upload" },
        { target: "general", message: "Sign it" },
      ],
    });
  });

  it("leaves out what was unticked", () => {
    const result = post(correctionsSchema, { version: "3", ...found });
    expect(result.status === "success" && result.value.points).toEqual([]);
  });

  it("asks for the other half of a row", () => {
    const halves = { "points[0].target": "general", "points[1].message": "What is this?" };
    expect(post(correctionsSchema, { version: "3", ...halves }).reply().error).toEqual({
      "points[0].message": ["required"],
      "points[1].target": ["requiredChoice"],
    });
  });
});

describe("the form for a recommendation", () => {
  it("reads scores as numbers and leaves out empty reasons", () => {
    const typed = {
      "scores.plan": "8",
      "scores.team": "many",
      "reasons[0].words": "Sound",
      "reasons[1].clause": "rules",
    };
    const result = post(recommendationSchema, { version: "1", outcome: "approve", ...typed });
    expect(result.status === "success" && result.value).toEqual({
      version: 1,
      outcome: "approve",
      scores: { plan: 8, team: Number.NaN },
      reasons: [{ clause: null, words: "Sound", row: 0 }],
    });
  });

  it.each([
    ["１０", { plan: 10 }],
    ["　", {}],
    ["\u200b", {}],
    ["1e1", { plan: Number.NaN }],
    ["0x10", { plan: Number.NaN }],
    ["8,5", { plan: Number.NaN }],
  ])("reads a score typed as %j as %j", (typed, scores) => {
    const result = post(recommendationSchema, { version: "1", outcome: "approve", "scores.plan": typed });
    expect(result).toMatchObject({ value: { scores } });
    expect(Object.keys((result.status === "success" && result.value.scores) || {})).toEqual(Object.keys(scores));
  });

  it("knows when no outcome was chosen, and refuses one that there is not", () => {
    expect(post(recommendationSchema, { version: "1" })).toMatchObject({ value: { outcome: null } });
    const other = post(recommendationSchema, { version: "1", outcome: "maybe" });
    expect(other.reply().error).toEqual({ outcome: ["requiredChoice"] });
  });
});

describe("the forms of intake", () => {
  it("read which evidence was ticked", () => {
    const result = post(acceptanceSchema, { version: "2", "seen.identity": "on", "seen.lease": "on" });
    expect(result.status === "success" && result.value.seen).toEqual(["identity", "lease"]);
    const none = post(acceptanceSchema, { version: "2" });
    expect(none.status === "success" && none.value.seen).toEqual([]);
  });

  it("ask for an answer to the declaration", () => {
    expect(post(interestSchema, { explanation: "x" }).reply().error).toEqual({ conflict: ["requiredChoice"] });
    const answered = post(interestSchema, { conflict: "no" });
    expect(answered.status === "success" && answered.value).toEqual({ conflict: false, explanation: null });
  });
});

describe("the form of a fact that was looked up", () => {
  const words = { en: "Found", "zh-CN": "结果" };
  const staff: Question = { key: "value", kind: "number", label: words, required: true };
  const listed: Question = { key: "value", kind: "yesNo", label: words, required: true };
  const area: Question = { key: "value", kind: "area", label: words, required: true };
  const rest = { source: " Register ", asOf: "2026-03-09" };

  it("takes a value of the fact's kind, also no, and a note only where there is one", () => {
    const of = (question: Question, value: string) => {
      const result = post(factCheckSchema(question), { ...rest, value, note: "" });
      return result.status === "success" && result.value;
    };
    expect(of(staff, "12")).toEqual({ value: 12, source: "Register", asOf: "2026-03-09", note: null });
    expect(of(listed, "no")).toMatchObject({ value: false });
    expect(of(area, "86,5")).toMatchObject({ value: "86.5" });
  });

  it("names everything that is wrong at once, at its field", () => {
    const of = (fields: Record<string, string>) => {
      const result = post(factCheckSchema(staff), fields);
      return result.status === "error" && result.error;
    };
    expect(of({ value: "many" })).toEqual({ value: ["notWhole"], source: ["required"], asOf: ["required"] });
    expect(of({})).toEqual({ value: ["required"], source: ["required"], asOf: ["required"] });
    expect(of({ ...rest, value: "1", asOf: "2026-02-30" })).toEqual({ asOf: ["notDate"] });
  });
});
