/** In this order: browsers name those before them too. */
const browsers = [
  ["Edge", /\bEdgA?\//],
  ["Opera", /\bOPR\//],
  ["WeChat", /MicroMessenger\//],
  ["Firefox", /Firefox\//],
  ["Chrome", /Chrome\//],
  ["Safari", /Safari\//],
] as const;

const systems = [
  ["Windows", /Windows/],
  ["HarmonyOS", /HarmonyOS|OpenHarmony/],
  ["Android", /Android/],
  ["iOS", /iPhone|iPad/],
  ["macOS", /Mac OS X/],
  ["Linux", /Linux/],
] as const;

type Names = readonly (readonly [string, RegExp])[];
const nameIn = (names: Names, userAgent: string) => names.find(([, sign]) => sign.test(userAgent))?.[0];

/** Browser and system that a User-Agent header names, such as `Chrome, Windows`; null when it names neither. */
export function browserName(userAgent: string | null): string | null {
  const named = [browsers, systems].flatMap((names) => nameIn(names, userAgent ?? "") ?? []);
  return named.length > 0 ? named.join(", ") : null;
}
