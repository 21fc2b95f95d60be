import type { Actor } from "~/domain/access/actor";
import type { Reading } from "~/data/kernel/db.server";
import { readBudget } from "~/data/decision/decision.reader.server";
import { countReplayed, type ReadCase, readPublished, readReplayed } from "~/data/replay/replay.reader.server";
import { covers, zonesForAny } from "~/domain/access/reach";
import type { ProgramContent } from "~/domain/program/draft/content";
import { factsIn } from "~/domain/program/form/fact-questions";
import { budgetOutlook } from "~/domain/replay/budget-outlook";
import { decidingQuestions } from "~/domain/replay/deciding-questions";
import { prepareReplay } from "~/domain/replay/prepare-replay";
import { ReplayTotals } from "~/domain/replay/replay-totals";
import { type ReplayRow, rowOf } from "~/domain/replay/row";
import { replayActions } from "~/domain/replay/standing";
import { verdictOf } from "~/domain/replay/verdict";
import { questionsIn } from "~/domain/program/form/visible-questions";
import { Refusal } from "~/platform/errors";
import { keepFile } from "./kept-file.server";
import { replayLines } from "./replay-lines.server";
import { type ReplayFound, replayParams } from "~/forms/replay/replay-params";
import { taskRun } from "~/use-cases/task/kind";

/** Cases that are read together, and that are worked on before others have their turn. */
const [batch, stretch] = [250, 50];

/** What a version would do to the cases of its program, if they moved to it: every case by name in a file, and its sums. */
export const replayVersion = taskRun({
  params: replayParams,
  async run({ actor, today }, { programId, zoneId, slug, number, content, language }, work) {
    const { reading } = work;
    const reach = zonesForAny(actor, replayActions);
    if (!covers(reach, zoneId === null ? "all" : [zoneId])) throw new Refusal("task.notAllowed");
    const { within, outside } = await countReplayed(actor, programId, reading);
    const published = await readPublished(programId, reading);
    const totals = new ReplayTotals();
    const replay = replayer(published, content, { totals, today });
    const { heads, line } = replayLines(language);
    async function* lines() {
      for await (const cases of casesOf(actor, programId, [...published.values(), content], reading))
        for (let at = 0; at < cases.length; at += stretch)
          yield cases.slice(at, at + stretch).map((each) => line(replay(each)));
    }
    const name = `replay-${slug}-v${number}-${today}`;
    const file = await keepFile(work, {
      name,
      title: name,
      heads,
      format: "csv",
      count: within,
      batches: lines(),
      fields: (line) => line,
    });
    const [figures, budget] = [totals.figures(), await readBudget(programId, reading)];
    const found: ReplayFound = { on: today, outside, figures, budget };
    return { reach, found, brief: verdictOf(figures, budgetOutlook(figures.years, budget)), file };
  },
});

/** The cases, without what none of the versions looks at. */
function casesOf(actor: Actor, programId: string, versions: readonly ProgramContent[], reading: Reading) {
  const deciding = new Set(versions.flatMap(decidingQuestions).map(({ key }) => key));
  const asked = versions.flatMap(questionsIn).map(({ key }) => key);
  const idleAnswers = [...new Set(asked.filter((key) => !deciding.has(key)))];
  const countsEarlierAwards = versions.some(({ criteria }) => factsIn(criteria).includes("earlierAwards"));
  return readReplayed(actor, { programId, idleAnswers, countsEarlierAwards, size: batch }, reading);
}

interface Replaying {
  readonly totals: ReplayTotals;
  readonly today: string;
}

/** Replays a case from the version that it is under, and adds it up. */
function replayer(
  published: ReadonlyMap<string, ProgramContent>,
  content: ProgramContent,
  { totals, today }: Replaying,
): (read: ReadCase) => ReplayRow {
  const prepared = new Map(
    [...published].map(([id, own]) => {
      const add = totals.adder({ before: own.funding, after: content.funding });
      return [id, { under: prepareReplay(own, content, today), add }] as const;
    }),
  );
  return ({ label, versionId, replayed }) => {
    const own = prepared.get(versionId);
    if (!own) throw new Error(`No published version ${versionId}`);
    const outcome = own.under(replayed);
    const row = rowOf(label, replayed.standing, outcome);
    own.add(row, outcome);
    return row;
  };
}
