import path from "node:path";
import { newMigration } from "../../prisma/migrate/diff";
import { SetupError } from "~/platform/setup-error";
import { command } from "./support/command";
import { withDatabase } from "./support/database";

await command(async ([name]) => {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new SetupError("Usage: npm run migration:new -- NAME (small letters, digits, underscores)");
  }
  await withDatabase(async ({ url }) => {
    const folder = await newMigration(url, name);
    console.log(folder ? `Written: ${path.relative("", folder)}` : "The migrations already lead to prisma/schema.");
  });
});
