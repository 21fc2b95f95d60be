import { expect, it } from "vitest";
import { asideId, stepOfAside } from "~/domain/program/form/aside-steps";
import type { Question } from "~/domain/program/form/question";

const both = (text: string) => ({ en: text, "zh-CN": text });
const asks = (key: string): Question => ({ key, kind: "text", label: both(key), required: false, maxLength: 10 });
const steps = [
  { key: "company", title: both("Company"), questions: [asks("name"), asks("team")] },
  { key: "plan", title: both("Plan"), questions: [asks("goal")] },
];

it.each([
  ["where its question is asked now", { key: "goal", step: "company" }, "plan"],
  ["where its group is asked now", { key: "team[1].role", step: "plan" }, "company"],
  ["where it was asked, when it is asked no more", { key: "rent", step: "plan" }, "plan"],
  ["nowhere, when that step is gone", { key: "rent", step: "premises" }, null],
  ["nowhere, when that is not known", { key: "rent" }, null],
])("an answer that was set aside is shown %s", (_, aside, step) => {
  expect(stepOfAside(steps, aside)).toBe(step);
});

it("answers of one question that two moves set aside are told apart", () => {
  expect(asideId({ version: 1, key: "goal" })).not.toBe(asideId({ version: 2, key: "goal" }));
});
