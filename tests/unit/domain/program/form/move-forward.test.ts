import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerProblem } from "~/domain/program/form/answer-problem";
import { isBlank } from "~/domain/program/form/answer-problems";
import { moveForward } from "~/domain/program/form/move-forward";
import type { Answer, Answers, Question, GroupedQuestion } from "~/domain/program/form/question";
import { makerSpace } from "../../../../../prisma/seed/programs/maker-space";

const both = (text: string) => ({ en: text, "zh-CN": text });
const form = (...questions: Question[]) => ({
  steps: [{ key: "all", title: both("All"), questions }],
  documents: [],
});

const base = { label: both("Question"), required: true };
const text: Question = { ...base, key: "q", kind: "text", maxLength: 20 };
const number: Question = { ...base, key: "q", kind: "number", min: 0, max: 100 };
const choice = (key: string, ...values: string[]): GroupedQuestion => ({
  ...base,
  key,
  kind: "choice",
  options: values.map((value) => ({ value, label: both(value) })),
});

describe("a draft that moves forward", () => {
  it.each<[string, Question, Question | null, Answer, string | null]>([
    ["keeps what fits", number, { ...number, max: 50 }, 12, null],
    ["sets aside what lies outside of new limits", number, { ...number, max: 50 }, 80, "limits"],
    ["keeps what could not be read before, as typed", number, { ...number, max: 50 }, "eighty", null],
    ["keeps what was outside of the limits before", number, { ...number, max: 50 }, 800, null],
    ["sets aside what has become too long", text, { ...text, maxLength: 3 }, "long", "limits"],
    ["sets aside an option that is gone", choice("q", "a", "b"), choice("q", "b"), "a", "option"],
    ["keeps an option that stays", choice("q", "a", "b"), choice("q", "b"), "b", null],
    ["sets aside what was asked in another way", number, { ...base, key: "q", kind: "money" }, 12, "kind"],
    [
      "keeps a text that is an address now",
      text,
      { ...base, key: "q", kind: "address", maxLength: 50 },
      "Road 1",
      null,
    ],
    ["sets aside what is no longer asked", text, null, "gone", "gone"],
  ])("%s", (_, before, after, answer, reason) => {
    const moved = moveForward(form(before), form(...(after ? [after] : [])), { q: answer });
    expect(moved.answers).toEqual(reason === null ? { q: answer } : {});
    expect(moved.aside.map((each) => [each.key, each.reason, each.answer])).toEqual(
      reason === null ? [] : [["q", reason, answer]],
    );
  });

  it("keeps the rest of an entry whose field is gone, and sets aside entries that are too many", () => {
    const name: GroupedQuestion = { ...base, key: "name", kind: "text", maxLength: 60, label: both("Name") };
    const role: GroupedQuestion = { ...name, key: "role", label: both("Role") };
    const team = (max: number, ...questions: GroupedQuestion[]): Question => ({
      ...base,
      key: "team",
      kind: "group",
      label: both("Team"),
      questions,
      max,
    });
    const answers: Answers = {
      team: [
        { name: "A", role: "Chief" },
        { name: "B", role: "Second" },
      ],
    };
    const moved = moveForward(form(team(3, name, role)), form(team(1, name)), answers);
    expect(moved.answers).toEqual({ team: [{ name: "A" }] });
    expect(moved.aside.map(({ key, label, answer, reason }) => [key, label.en, answer, reason])).toEqual([
      ["team[0].role", "Team 1: Role", "Chief", "gone"],
      ["team[1].name", "Team 2: Name", "B", "limits"],
      ["team[1].role", "Team 2: Role", "Second", "limits"],
    ]);
  });

  it("names the questions and documents that are new, and documents no longer asked for", () => {
    const { content } = makerSpace;
    const [space, ...others] = content.steps;
    if (!space) throw new Error("The program has steps");
    const after = {
      steps: [
        {
          ...space,
          questions: [
            ...space.questions,
            text,
            { ...text, key: "never", when: { question: "q", present: true } } as const,
          ],
        },
        ...others,
      ],
      documents: [
        ...content.documents.slice(1),
        { key: "fire", name: both("Fire safety"), requiredWhen: "always" } as const,
      ],
    };
    const moved = moveForward(content, after, { recognisedMakerSpace: false });
    expect(moved.newQuestions.map(({ key }) => key)).toEqual(["q"]);
    const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);
    expect(keys(moved.documents.added)).toEqual(["fire"]);
    expect(keys(moved.documents.gone)).toEqual(["businessLicence"]);
    expect(keys(moved.documents.still)).toEqual(["lease", "rentReceipts", "tenants"]);
  });
});

const keys = ["a", "b", "c", "d"] as const;

const simple = (key: string): fc.Arbitrary<GroupedQuestion> =>
  fc.oneof(
    fc.integer({ min: 1, max: 8 }).map((maxLength) => ({ ...base, key, kind: "text", maxLength }) as const),
    fc.integer({ min: 1, max: 8 }).map((maxLength) => ({ ...base, key, kind: "address", maxLength }) as const),
    fc.integer({ min: 0, max: 9 }).map((max) => ({ ...base, key, kind: "number", max }) as const),
    fc.integer({ min: 0, max: 9 }).map((min) => ({ ...base, key, kind: "money", min }) as const),
    fc.constant({ ...base, key, kind: "yesNo" } as const),
    fc.subarray(["x", "y", "z"], { minLength: 1 }).map((values) => choice(key, ...values)),
    fc.subarray(["x", "y", "z"], { minLength: 1 }).map((values): GroupedQuestion => ({
      ...base,
      key,
      kind: "choices",
      options: values.map((value) => ({ value, label: both(value) })),
      max: 2,
    })),
  );

const list = fc.subarray([...keys]).chain((some) => fc.tuple(...some.map((key) => simple(key))));
const anyQuestion = (key: string): fc.Arbitrary<Question> =>
  fc.oneof(
    { weight: 4, arbitrary: simple(key) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(list, fc.integer({ min: 1, max: 3 }))
        .map(([questions, max]): Question => ({ ...base, key, kind: "group", questions, max })),
    },
  );
const questions = fc.subarray([...keys]).chain((some) => fc.tuple(...some.map(anyQuestion)));

const anyValue: fc.Arbitrary<Answer> = fc.oneof(
  fc.string({ maxLength: 10 }),
  fc.constantFrom("x", "y", "z"),
  fc.integer({ min: 0, max: 12 }),
  fc.boolean(),
  fc.subarray(["x", "y", "z"]),
);
const answersTo = (asked: readonly Question[]): fc.Arbitrary<Answers> =>
  fc
    .tuple(
      ...asked.map((question): fc.Arbitrary<[string, Answer]> =>
        question.kind === "group"
          ? fc.array(answersTo(question.questions), { maxLength: 4 }).map((entries) => [question.key, entries])
          : anyValue.map((value) => [question.key, value]),
      ),
    )
    .chain((all) => fc.subarray(all))
    .map((some) => Object.fromEntries(some));

const drafts = questions.chain((before) => fc.tuple(fc.constant(before), questions, answersTo(before)));

/** Every single answer by its place, groups taken apart. */
const leaves = (answers: Answers, at = ""): [string, Answer][] =>
  Object.entries(answers).flatMap(([key, answer]): [string, Answer][] =>
    Array.isArray(answer) && answer.length > 0 && answer.every((entry) => typeof entry === "object")
      ? (answer as Answers[]).flatMap((entry, i) => leaves(entry, `${at}${key}[${i}].`))
      : [[at + key, answer]],
  );

/** An empty list is no answer. */
const byPlace = (all: [string, Answer][]) =>
  all.filter(([, answer]) => !Array.isArray(answer) || answer.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1));

const questionAt = (asked: readonly Question[], place: string): Question | undefined => {
  const [, head = "", rest] = /^([^[]+)(?:\[\d+\]\.(.+))?$/.exec(place) ?? [];
  const found = asked.find(({ key }) => key === head);
  return rest === undefined ? found : found?.kind === "group" ? questionAt(found.questions, rest) : undefined;
};

describe("whatever changes", () => {
  it("every answer is kept or set aside, never both, never lost", () => {
    fc.assert(
      fc.property(drafts, ([before, after, answers]) => {
        const { answers: kept, aside } = moveForward(form(...before), form(...after), answers);
        const found = [...leaves(kept), ...aside.map(({ key, answer }): [string, Answer] => [key, answer])];
        expect(byPlace(found)).toEqual(byPlace(leaves(answers)));
      }),
      { numRuns: 500 },
    );
  });

  it("what is kept is valid for its question, or was no better before and is of the same kind", () => {
    const family = (kind: string | undefined) => (kind === "address" ? "text" : kind);
    fc.assert(
      fc.property(drafts, ([before, after, answers]) => {
        const { answers: kept } = moveForward(form(...before), form(...after), answers);
        for (const [place, answer] of leaves(kept)) {
          const [was, is] = [questionAt(before, place), questionAt(after, place)];
          expect(family(is?.kind)).toBe(family(was?.kind));
          const fits = is && answerProblem(is, answer) === null;
          expect(fits || (was && answerProblem(was, answer) !== null) || isBlank(answer)).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("moving to the same version changes nothing", () => {
    fc.assert(
      fc.property(drafts, ([before, , answers]) => {
        const moved = moveForward(form(...before), form(...before), answers);
        expect(moved).toMatchObject({ answers, aside: [], newQuestions: [] });
      }),
      { numRuns: 500 },
    );
  });
});
