import { SetupError } from "~/platform/setup-error";
import { counted } from "./archive/format";
import { load } from "./archive/load";
import { command } from "./support/command";
import { withDatabase } from "./support/database";
import { filesDir, typedPath } from "./support/folders";

await command(async ([file]) => {
  if (!file) throw new SetupError("Usage: npm run restore -- FILE (into a new database and an empty folder of files)");
  if (process.env["FILES_URL"]) {
    throw new SetupError(
      "FILES_URL names a bucket, and files of a backup go into a folder: restore without it, then copy FILES_DIR there.",
    );
  }
  await withDatabase(async ({ url }) => {
    console.log(`Restored ${counted(await load(url, filesDir(), typedPath(file)))}.`);
  });
});
