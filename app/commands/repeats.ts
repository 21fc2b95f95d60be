import { createRequire } from "node:module";
import type * as jscpd from "jscpd";
import { command } from "./support/command";

// Its module for `import` asks a dependency for names that Node cannot find there.
const { detectClones } = createRequire(import.meta.url)("jscpd") as typeof jscpd;

/** Two passages that say the same are one thing that two places must be told of. */
const shortest = { minLines: 8, minTokens: 50 };

const rooms = /^app\/(?:domain|data|forms|use-cases|mail|presenters|ui)\/([^/]+)\//;
/** The subject of a page stands first in its name. */
const page = /^app\/routes\/(?:auth\+()|[^/]+\/(?:_shared\/)?(?:\$lang\.)?([a-z-]+))/;
const subjects: Readonly<Record<string, string>> = {
  "": "access",
  versions: "program",
  programs: "program",
  builder: "program",
  debts: "award",
  tracking: "award",
};

/** What a file is about: its capability, the subject of a page, else its room. */
function about(file: string): string {
  const [, sign, subject = sign] = page.exec(file) ?? [];
  return rooms.exec(file)?.[1] ?? (subject === undefined ? file.split("/")[1] : (subjects[subject] ?? subject)) ?? file;
}

/** Names passages of eight lines or more that stand in two capabilities. Fails when there is one. */
await command(async () => {
  const twins = await detectClones({
    ...shortest,
    path: ["app"],
    ignore: ["**/generated/**", "**/i18n/locales/**"],
    // Two pages of one kind need the same parts.
    ignorePattern: [`import [^;]*from "[^"]*";`],
    format: ["typescript", "tsx"],
    silent: true,
    reporters: [],
  });
  const apart = twins.filter((twin) => about(twin.duplicationA.sourceId) !== about(twin.duplicationB.sourceId));
  for (const { duplicationA, duplicationB } of apart)
    console.log([duplicationA, duplicationB].map(({ sourceId, start }) => `${sourceId}:${start.line}`).join("  =  "));
  if (apart.length > 0) process.exitCode = 1;
});
