import type { ProgramContent } from "~/domain/program/draft/content";
import { describe } from "~/domain/program/criteria/describe";
import { nameOfPath, type Tree } from "~/domain/kernel/draft-tree";
import { inLanguage } from "~/domain/kernel/localized-text";
import { placeProblems } from "~/domain/program/draft/place-problems";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { readFields, unknownNames } from "~/forms/program/builder/read-fields";
import { readContent } from "~/forms/program/read-content";
import { type ReplayField, replayFields } from "~/forms/program/replay-fields";
import { formats } from "~/i18n/format";
import { type Locale, textLocale } from "~/i18n/locale";
import type { Voice } from "~/i18n/phrase";
import { placeWords } from "~/i18n/place-words";
import { asSentence, printSentence } from "~/i18n/sentence";
import { createT } from "~/i18n/t.server";
import type { LeafView } from "~/ui/program/builder/view";
import type { ReplayAsked } from "~/forms/replay/replay-params";
import { fieldViews } from "../program/builder/view.server";
import { reviewVoice } from "~/presenters/review/criteria-words.server";

/** Inputs under a heading: those of one set of terms, or the thresholds of the criteria. */
export interface ReplayGroup {
  readonly title: string;
  readonly fields: readonly LeafView[];
}

/** The content as the builder's tree; it has been read whole. */
const treeOf = (content: ProgramContent): Tree => content as unknown as Tree;

const groupTitle = (field: ReplayField, content: ProgramContent, locale: Locale): string => {
  const t = createT(locale, "replay");
  if (field.of === "criterion") return t("form.thresholds");
  const { benefit } = content;
  if (field.answer === null || benefit?.kind !== "byAnswer") return t("builder:field.terms");
  const question = questionsIn(content).find(({ key }) => key === benefit.question);
  const option = question?.kind === "choice" ? question.options.find(({ value }) => value === field.answer) : null;
  return t("form.termsFor", { answer: option ? inLanguage(option.label, locale) : field.answer });
};

const fieldTitle = (field: ReplayField, label: string, voice: Voice): string => {
  const t = createT(voice.locale, "replay");
  const f = formats(voice.locale);
  if (field.of === "criterion") {
    const condition = asSentence(printSentence(describe(field.criterion), voice));
    return field.from === null ? condition : t("form.from", { condition, date: f.date(field.from) });
  }
  const { stretch } = field;
  if (!stretch) return label;
  return t("form.stretch", { n: stretch.n, months: f.months(stretch.months), label });
};

type ErrorsOf = (name: string) => readonly string[];

/** The values that a replay may take others for, as they stand in a tree of the content. */
export async function replayGroups(
  content: ProgramContent,
  tree: Tree,
  wanted: Locale,
  errorsOf: ErrorsOf = () => [],
): Promise<ReplayGroup[]> {
  const voice = await reviewVoice(wanted);
  const { locale } = voice;
  const groups = new Map<string, LeafView[]>();
  for (const field of replayFields(content)) {
    const [view] = fieldViews({ tree, locale, errorsOf }, [field.leaf]);
    if (view?.kind !== "leaf") continue;
    const title = groupTitle(field, content, locale);
    const named = { ...view, hint: placeWords(createT(locale, "builder"), "hint", field.leaf.path) };
    groups.set(title, [...(groups.get(title) ?? []), { ...named, label: fieldTitle(field, view.label, voice) }]);
  }
  return [...groups].map(([title, fields]) => ({ title, fields }));
}

const leavesOf = (groups: readonly ReplayGroup[], locale: Locale) => {
  const t = createT(locale, "replay");
  return groups.flatMap(({ title: group, fields }) =>
    fields.map((field) => ({ ...field, label: t("form.inGroup", { group, label: field.label }) })),
  );
};

/** The values that differ between two trees, in the languages that officials read. */
async function adjustedIn(content: ProgramContent, tree: Tree): Promise<ReplayAsked["adjusted"]> {
  const inWords = async (locale: "en" | "zh-CN") => ({
    before: leavesOf(await replayGroups(content, treeOf(content), locale), locale),
    after: leavesOf(await replayGroups(content, tree, locale), locale),
  });
  const [en, zh] = [await inWords("en"), await inWords("zh-CN")];
  return en.before.flatMap((leaf, i) => {
    const after = en.after[i];
    if (!after || after.text === leaf.text) return [];
    const words = (of: (side: typeof en) => string | undefined) => ({ en: of(en) ?? "", "zh-CN": of(zh) ?? "" });
    return [
      {
        label: words(({ before }) => before[i]?.label),
        before: words(({ before }) => before[i]?.shown),
        after: words((side) => side.after[i]?.shown),
      },
    ];
  });
}

/** What was posted, read: the content to replay, or what is wrong and where. */
export async function readReplayForm(content: ProgramContent, form: FormData, wanted: Locale) {
  const locale = textLocale(wanted);
  const leaves = replayFields(content).map(({ leaf }) => leaf);
  const tree = readFields(leaves, form, treeOf(content));
  const unknown = unknownNames(leaves, form, tree, ["taskId", "readAt"]);
  const read = readContent(tree);
  if (read.ok && unknown.length === 0)
    return { ok: true, content: read.content, adjusted: await adjustedIn(content, tree), tree } as const;
  const names = leaves.map(({ path }) => nameOfPath(path));
  const placed = placeProblems(names, read.ok ? [] : read.problems);
  const errorsOf = (name: string) => placed.flatMap((each) => (each.name === name ? [each.problem.message] : []));
  const groups = await replayGroups(content, tree, locale, errorsOf);
  const labels = new Map(leavesOf(groups, locale).map(({ name, label }) => [name, label]));
  const errors = placed.map(({ problem: { message }, name }) =>
    name === null ? { message } : { id: name, label: labels.get(name), message },
  );
  const extra =
    unknown.length > 0
      ? [
          {
            message: `program.unknownKeys?keys=${encodeURIComponent(unknown.join(createT(locale, "common")("marks.list")))}`,
          },
        ]
      : [];
  return { ok: false, groups, errors: [...errors, ...extra] } as const;
}

export const groupsAsWritten = (content: ProgramContent, locale: Locale) =>
  replayGroups(content, treeOf(content), locale);
