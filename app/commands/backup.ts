import { SetupError } from "~/platform/setup-error";
import { counted } from "./archive/format";
import { save } from "./archive/save";
import { command } from "./support/command";
import { withDatabase } from "./support/database";
import { filesDir, typedPath } from "./support/folders";

await command(async ([file]) => {
  if (!file) throw new SetupError("Usage: npm run backup -- FILE");
  await withDatabase(async ({ url }) => {
    console.log(`Saved ${counted(await save(url, filesDir(), typedPath(file)))} in ${typedPath(file)}.`);
    if (process.env["FILES_URL"]) console.log("The files lie in the bucket of FILES_URL and are not in it.");
  });
});
