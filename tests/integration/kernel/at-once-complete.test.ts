import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";

/** Why these stand in no table. */
const apart: Readonly<Record<string, string>> = {
  "access/take-step": "the frame that the steps go through",
  "application/take-application-step": "the frame of the steps of an application",
  "kernel/keep-upload": "the frame that files go through",
  "program/take-version-step": "the frame of the steps of a version",
  "change/take-change-step": "the frame of the steps of a change",
  "change/take-due-change": "the frame of what time does to a change",
  "month/take-month-step": "the frame of the steps about months",
  "month/item-claim/take-claim-step": "the frame of the steps of claims",
  "recovery/take-recovery-step": "the frame of the steps of a recovery",
  "change/begin-change": "the frame of what a change begins with",
  "access/confirmed-account": "a part of what changes an account by its password",
  "task/do-task": "a part of running tasks",
};

const opens = /\b(transact|take(Application|Due|Version|Change|Month|Claim|Recovery)?Step|beginChange|takeDueChange)\b/;

/** The names below `folder` of the files whose text fits. */
async function filesIn(folder: string, fits: RegExp): Promise<{ name: string; text: string }[]> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => name.endsWith(".ts"));
  const read = await Promise.all(
    files.map(async (name) => ({ name, text: await readFile(path.join(folder, name), "utf8") })),
  );
  return read.filter(({ text }) => fits.test(text));
}

it("every use case that opens a transaction is tried at once, or stands here", async () => {
  const opening = await filesIn("app/use-cases", opens);
  const tables = await filesIn("tests/integration/kernel", /\b(worksAtOnce|changesAtOnce|doneOnce)\(/);
  const tried = tables.flatMap(({ text }) =>
    [...text.matchAll(/^ {2}"([a-z]+\/[a-z/-]+)":/gm)].map(([, name]) => name),
  );
  const opened = opening.map(({ name }) => name.replace(/(\.server)?\.ts$/, ""));
  const listed = Object.keys(apart);
  expect(opened.filter((name) => !tried.includes(name) && !listed.includes(name))).toEqual([]);
  expect(listed.filter((name) => tried.includes(name) || !opened.includes(name))).toEqual([]);
});
