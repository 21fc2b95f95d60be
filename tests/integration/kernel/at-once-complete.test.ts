import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect, it } from "vitest";

/** Why these stand in no table. */
const apart: Readonly<Record<string, string>> = {
  "access/take-step": "the frame that the steps go through",
  "application/take-application-step": "the frame of the steps of an application",
  "program/take-version-step": "the frame of the steps of a version",
  "access/confirmed-account": "a part of what changes an account, which is in no table of its own",
  "access/create-first-administrator": "a command for one person, once",
  "outbox/send-outbox": "a job, which one process does at a time",
  "task/do-task": "a job, bounded by its lanes",
  "task/forget-expired": "a job, which one process does at a time",
  "task/run-tasks": "a job, bounded by its lanes",
  "application/scan-documents": "a job, which one process does at a time",
};

/** Those that nobody has tried yet: only shorter may this list become. */
const untried = [
  "access/accept-invitation",
  "access/change-password",
  "access/disable-person",
  "access/disable-second-factor",
  "access/enable-person",
  "access/enrol-second-factor",
  "access/enter-second-factor",
  "access/grant-role",
  "access/invite-official",
  "access/reset-password",
  "access/revoke-role",
  "access/sign-in",
  "access/sign-out",
  "access/verify-email",
  "access/withdraw-invitation",
  "application/answer-points",
  "application/dismiss-set-aside",
  "application/move-draft-forward",
  "application/resubmit-application",
  "city/change-setting",
  "company/accept-company-invitation",
  "company/answer-mandate",
  "company/end-membership",
  "company/revoke-mandate",
  "decision/declare-interest",
  "decision/end-notice",
  "decision/recommend-determination",
  "decision/return-application",
  "decision/withdraw-approval",
  "program/begin-draft-version",
  "program/create-program",
  "program/discard-draft-version",
  "program/edit-version",
  "program/offer-version",
  "program/publish-version",
  "review/accept-application",
  "review/accept-company-code",
  "review/add-internal-note",
  "review/assign-application",
  "review/check-fact",
  "review/lapse-application",
  "review/record-evidence-check",
  "review/request-corrections",
  "task/start-task",
  "task/stop-task",
];

const opens = /\b(transact|take(Application|Due|Version)?Step)\b/;

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
  const tables = await filesIn("tests/integration/kernel", /\bworksAtOnce\(/);
  const tried = tables.flatMap(({ text }) => [...text.matchAll(/^ {2}"([a-z]+\/[a-z-]+)":/gm)].map(([, name]) => name));
  const opened = opening.map(({ name }) => name.replace(/(\.server)?\.ts$/, ""));
  const listed = [...Object.keys(apart), ...untried];
  expect(opened.filter((name) => !tried.includes(name) && !listed.includes(name))).toEqual([]);
  expect(listed.filter((name) => tried.includes(name) || !opened.includes(name))).toEqual([]);
});
