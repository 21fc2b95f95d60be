import { SetupError } from "~/platform/setup-error";
import { type Archive, archiveSchema, type Manifest, manifestSchema, sha256 } from "./format";
import { readTar } from "./tar";

/** Reads the whole archive before anything is done with it. Throws SetupError unless every byte is as it was written. */
export async function verify(file: string): Promise<{ archive: Archive; manifest: Manifest }> {
  const seen: Manifest["entries"] = {};
  const texts = new Map<string, string>();
  try {
    for await (const { name, content } of readTar(file)) {
      if (name === "archive.json" || name === "manifest.json") texts.set(name, content.toString());
      if (name !== "manifest.json") seen[name] = sha256(content);
    }
    const archive = archiveSchema.parse(JSON.parse(texts.get("archive.json") ?? ""));
    const manifest = manifestSchema.parse(JSON.parse(texts.get("manifest.json") ?? ""));
    const names = new Set([...Object.keys(seen), ...Object.keys(manifest.entries)]);
    const changed = [...names].find((name) => seen[name] !== manifest.entries[name]);
    if (changed) throw new Error(`${changed} is not what was saved`);
    return { archive, manifest };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, " ") : String(error);
    throw new SetupError(`${file} is no whole backup of Slipway: ${reason}.`, { cause: error });
  }
}
