import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { founders, officials } from "../../prisma/seed/people";
import { docTable } from "../support/doc-table";

const names = readdirSync("docs/decisions").sort();
const numberOf = (name: string): string => name.slice(0, 4);

it("gives each decision a number of its own, its title and a status with its day", () => {
  expect(new Set(names.map(numberOf)).size).toBe(names.length);
  for (const name of names) {
    const [title = "", , status = ""] = readFileSync(`docs/decisions/${name}`, "utf8").split("\n");
    expect({ name, title }).toEqual({ name, title: expect.stringMatching(`^# ${numberOf(name)} \\S`) });
    expect({ name, status }).toEqual({
      name,
      status: expect.stringMatching(/^Status: (accepted|superseded by \[?\d{4}\b.*), \d{4}-\d\d-\d\d\.$/),
    });
  }
});

it("names only files that exist in the links of the documents", () => {
  const documents = [
    "README.md",
    ...readdirSync("docs", { recursive: true, encoding: "utf8" }).map((name) => `docs/${name}`),
  ];
  for (const document of documents.filter((name) => name.endsWith(".md"))) {
    const folder = document.includes("/") ? document.slice(0, document.lastIndexOf("/")) : ".";
    const links = [...readFileSync(document, "utf8").matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)].map(
      ([, link]) => link!,
    );
    for (const link of links) expect(() => readFileSync(`${folder}/${link}`), `${document}: ${link}`).not.toThrow();
  }
});

it("explains each word once, with a place in the code that is there", () => {
  const words = docTable("docs/glossary.md", "# Glossary");
  expect(new Set(words.map(([word]) => word)).size).toBe(words.length);
  for (const [word, chinese, meaning, place] of words) {
    expect({ word, whole: Boolean(chinese && meaning) }).toEqual({ word, whole: true });
    expect({ word, there: place === "–" || existsSync(`app/${place}`) }).toEqual({ word, there: true });
  }
});

it("exports each name once, but for those that the glossary still lists", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" }).filter(
    (name) =>
      /\.tsx?$/.test(name) &&
      !/^data\/generated|^i18n\/(locales|resources)|^[^/]+$/.test(name) &&
      (!name.startsWith("routes/") || name.includes("/_shared/")),
  );
  const exported = /^export (?:async )?(?:const|function|class|interface|type|enum) (\w+)/gm;
  const homes = new Map<string, Set<string>>();
  for (const file of files)
    for (const [, name = ""] of readFileSync(`app/${file}`, "utf8").matchAll(exported))
      homes.set(name, (homes.get(name) ?? new Set()).add(file));
  const twice = [...homes].filter(([, of]) => of.size > 1).map(([name]) => name);
  const listed = docTable("docs/glossary.md", "## Names that are exported twice").map(([name]) => name);
  expect(twice.sort()).toEqual(listed.sort());
});

it("lists every account of the demonstration in the README, and none that is not there", () => {
  const listed = docTable("README.md", "## Demonstration accounts").flatMap(([accounts = ""]) =>
    [...accounts.matchAll(/([\w.]+)@/g)].map(([, name]) => name),
  );
  const seeded = [...founders, ...officials].map(({ email }) => email.split("@")[0]);
  expect(listed.sort()).toEqual(seeded.sort());
});
