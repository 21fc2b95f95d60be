import { AsyncLocalStorage } from "node:async_hooks";
import pg from "pg";

/** A transaction from the moment it asks for its connection. */
interface Opening {
  client?: pg.PoolClient;
  /** The connection was given back, to whoever asks next. */
  over?: true;
}

const around = new AsyncLocalStorage<Opening>();

/** Throws inside a transaction: it would wait for a second connection, which others like it may hold for as long as they wait too. */
export function refuseInTransaction(): void {
  if (around.getStore()?.client) throw new Error("A transaction reads through itself: give what it calls its handle.");
}

/** A pool that no transaction can ask for a second connection, whichever library asks. */
export class GuardedPool extends pg.Pool {
  override connect(): Promise<pg.PoolClient>;
  override connect(callback: Parameters<pg.Pool["connect"]>[0]): void;
  override connect(callback?: Parameters<pg.Pool["connect"]>[0]): Promise<pg.PoolClient> | void {
    refuseInTransaction();
    if (callback) return super.connect(callback);
    return this.connectFor(around.getStore());
  }

  private async connectFor(opening: Opening | undefined): Promise<pg.PoolClient> {
    const client = await super.connect();
    if (!opening) return client;
    const release = client.release;
    client.release = (error) => {
      opening.over = true;
      // One that still waits for an answer would let the next transaction wait with it.
      release(error ?? (client as { readyForQuery?: boolean }).readyForQuery === false);
    };
    opening.client = client;
    return client;
  }
}

/** Runs what begins a transaction; `connection` is its connection, for as long as it is its own. */
export function asTransaction<Result>(begin: (connection: () => pg.PoolClient) => Promise<Result>): Promise<Result> {
  refuseInTransaction();
  const opening: Opening = {};
  return around.run(opening, () =>
    begin(() => {
      if (!opening.client || opening.over) throw new Error("The transaction is over.");
      return opening.client;
    }),
  );
}
