import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "@playwright/test";
import { type ParsedMail, simpleParser } from "mailparser";

/** Mails once read, by their files: a mailbox only grows. */
const read = new Map<string, ParsedMail>();

async function mailsTo(address: string): Promise<ParsedMail[]> {
  const folder = process.env["SLIPWAY_MAILS"] ?? "";
  const files = (await readdir(folder)).filter((file) => file.endsWith(".eml"));
  for (const file of files) {
    if (!read.has(file)) read.set(file, await simpleParser(await readFile(path.join(folder, file))));
  }
  return [...read.values()].filter(({ to }) => [to].flat().some((each) => each?.text.includes(address)));
}

/** The texts of the mails to an address under this subject, as soon as there are `count` of them. */
export async function lettersTo(address: string, subject: string | RegExp, count = 1): Promise<string[]> {
  let found: string[] = [];
  const arrived = async () => {
    const mails = (await mailsTo(address)).filter((mail) => mail.subject?.match(subject));
    found = mails.map(({ text }) => text ?? "");
    return found.length;
  };
  await expect.poll(arrived, { message: `mail to ${address}: ${subject}`, timeout: 60_000 }).toBe(count);
  return found;
}

/** The address that a mail asks its reader to open. */
export async function linkTo(address: string, subject: string | RegExp): Promise<string> {
  const [letter = ""] = await lettersTo(address, subject);
  return /https?:\/\/\S+/.exec(letter)?.[0] ?? "";
}
