import { currentKeyId } from "~/platform/secrets/data-keys.server";
import { rotateKeys } from "~/use-cases/payment/rotate-keys.server";
import { command } from "./support/command";
import { withDatabase } from "./support/database";
import { assertMigrated, withPool } from "./support/pool";
import { settle } from "./support/settings";

await command(() =>
  withDatabase(async (database) => {
    await settle(database);
    await withPool(database.url, async () => {
      await assertMigrated();
      const { done } = await rotateKeys(({ done, all }) => console.log(`${done} of ${all} numbers`));
      console.log(`${done} numbers sealed anew; all are under the key ${currentKeyId()}.`);
    });
  }),
);
