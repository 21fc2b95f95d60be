import { prisma } from "~/data/kernel/db.server";
import type { ProgramContent } from "~/domain/program/draft/content";
import { newId } from "~/platform/ids";
import { stored } from "./application";
import { both, content } from "./program";
import { now } from "./world";

const [premises, plan] = content.steps;
if (!premises || !plan) throw new Error("The program has two steps");

/** The next version: no landlord asked, a shorter plan, a new question and a new document. */
export const next: Partial<ProgramContent> = {
  documents: [...content.documents, { key: "fire", name: both("Fire safety"), requiredWhen: "always" }],
  steps: [
    { ...premises, questions: premises.questions.filter(({ key }) => key !== "subletting") },
    {
      ...plan,
      questions: [
        { key: "plan", kind: "text", label: both("Plan"), required: true, maxLength: 5 },
        { key: "staff", kind: "number", label: both("Staff"), required: true },
      ],
    },
  ],
};

/** Publishes another version of the program that a draft is in. Returns its id. */
export async function publishNext(applicationId: string, of: Partial<ProgramContent> = next): Promise<string> {
  const { programId } = await stored(applicationId);
  const number = (await prisma().programVersion.count({ where: { programId } })) + 1;
  const id = newId();
  const tree = JSON.parse(JSON.stringify({ ...content, ...of })) as object;
  await prisma().programVersion.create({
    data: { id, programId, number, content: tree, createdAt: now, publishedAt: now },
  });
  return id;
}
