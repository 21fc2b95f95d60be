import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { chromium } from "@playwright/test";
import { SetupError } from "~/platform/setup-error";
import { tool } from "../prepare/tool.mjs";

// The headless shell has no windows to draw: the same pages for a fifth less of the processor.
const names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const folders = (process.env["PATH"] ?? "").split(path.delimiter);
const candidates = [
  ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The browser of the end-to-end tests: SLIPWAY_CHROMIUM, the system's, or Playwright's own (then undefined: it knows its
 * place). Installed where none is found. Throws SetupError.
 */
export function findChromium(): string | undefined {
  const given = process.env["SLIPWAY_CHROMIUM"];
  const found = given ?? ofTheSystem();
  if (!found && !existsSync(chromium.executablePath())) return installed();
  return found;
}

function installed(): string | undefined {
  console.error("No Chromium is found: installing Playwright's …");
  if (run(process.execPath, [tool("@playwright/test", "playwright"), "install", "chromium"])) return undefined;
  if (canInstallPackages()) {
    console.error("Installing Debian's Chromium …");
    for (const name of ["chromium-headless-shell", "chromium"]) {
      installPackages(name, "fonts-noto-cjk");
      const found = ofTheSystem();
      if (found) return found;
    }
  }
  throw new SetupError(
    "The end-to-end tests need Chromium: install it, or name one in SLIPWAY_CHROMIUM (npm run check, npm test -- unit and npm test -- integration need none).",
  );
}

/** Chinese is measured and seen in the tests: without a font for it every character is the same box. */
export function ensureChineseFont(): void {
  if (process.platform !== "linux" || listsChineseFont()) return;
  if (canInstallPackages()) installPackages("fonts-noto-cjk");
  if (!listsChineseFont())
    console.error("No font for Chinese is found (Debian: fonts-noto-cjk); pages are tested without.");
}

const fontList = "fc-list";
const listsChineseFont = (): boolean => {
  const { stdout } = spawnSync(fontList, [":lang=zh-cn"], { encoding: "utf8" });
  return Boolean(stdout?.trim());
};

const ofTheSystem = (): string | undefined => candidates.find((place) => existsSync(place) && runs(place));
const run = (program: string, script: readonly string[]): boolean =>
  spawnSync(program, script, { stdio: "ignore", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } }).status ===
  0;
const runs = (program: string): boolean => spawnSync(program, ["--version"], { stdio: "ignore" }).status === 0;
const canInstallPackages = (): boolean => process.getuid?.() === 0 && runs("apt-get");

function installPackages(...names: readonly string[]): void {
  const install = ["install", "-y", "--no-install-recommends", ...names];
  if (run("apt-get", install)) return;
  run("apt-get", ["update"]);
  run("apt-get", install);
}
