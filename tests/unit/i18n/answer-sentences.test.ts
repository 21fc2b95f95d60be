import { describe, expect, it } from "vitest";
import { type AnswerCondition, describeAnswer } from "~/domain/program/criteria/describe-condition";
import { formQuestions } from "~/domain/program/form/draft-questions";
import type { Tree } from "~/domain/kernel/draft-tree";
import { outlineOf, sentenceOf } from "~/domain/program/criteria/logic-tree";
import { printSentence } from "~/i18n/sentence";
import { createT } from "~/i18n/t.server";

const option = (value: string, en: string, zh: string): Tree => ({ value, label: { en, "zh-CN": zh } });
const question = (key: string, kind: string, ...options: Tree[]): Tree => ({
  key,
  kind,
  options,
  label: { en: `Which ${key}?`, "zh-CN": `${key}是什么？` },
});
const content: Tree = {
  steps: [
    {
      questions: [
        question("sector", "choice", option("it", "IT", "信息技术"), option("sea", "Sea", "海洋")),
        question("aims", "choices", option("jobs", "Jobs", "就业")),
        question("abroad", "yesNo"),
        question("rent", "money"),
        question("area", "area"),
        question("since", "date"),
      ],
    },
  ],
};

const say = (tree: unknown, locale: "en" | "zh-CN") => {
  const questions = formQuestions(content);
  const leaf = (condition: Tree) => ({
    kind: "phrase" as const,
    ...describeAnswer(condition as unknown as AnswerCondition, questions),
  });
  const voice = { t: createT(locale, "criteria"), locale, zoneName: String };
  return printSentence(sentenceOf(outlineOf(tree as Tree), leaf), voice);
};

describe("a condition on answers", () => {
  it.each([
    [{ question: "sector", equals: "it" }, "the answer to “Which sector?” is IT", "“sector是什么？”的回答为信息技术"],
    [
      { question: "sector", in: ["it", "sea"] },
      "the answer to “Which sector?” is IT or Sea",
      "“sector是什么？”的回答为信息技术或海洋",
    ],
    [{ question: "aims", in: ["jobs"] }, "the answer to “Which aims?” includes Jobs", "“aims是什么？”的回答包含就业"],
    [{ question: "abroad", equals: true }, "the answer to “Which abroad?” is yes", "“abroad是什么？”的回答为“是”"],
    [{ question: "abroad", equals: false }, "the answer to “Which abroad?” is no", "“abroad是什么？”的回答为“否”"],
    [{ question: "rent", equals: 5_000 }, "the answer to “Which rent?” is ¥50", "“rent是什么？”的回答为¥50"],
    [{ question: "area", equals: "80.5" }, "the answer to “Which area?” is 80.5 m²", "“area是什么？”的回答为80.5 m²"],
    [
      { question: "since", equals: "2026-03-01" },
      "the answer to “Which since?” is 1 March 2026",
      "“since是什么？”的回答为2026年3月1日",
    ],
    [{ question: "gone", present: true }, "“gone” is answered", "“gone”已作答"],
    [
      { any: [{ question: "abroad", present: true }, { not: { question: "aims", in: ["jobs"] } }] },
      "“Which abroad?” is answered, or it is not so that the answer to “Which aims?” includes Jobs",
      "“abroad是什么？”已作答，或不属于以下情形：“aims是什么？”的回答包含就业",
    ],
  ])("%j is said in both languages", (condition, en, zh) => {
    expect([say(condition, "en"), say(condition, "zh-CN")]).toEqual([en, zh]);
  });
});
