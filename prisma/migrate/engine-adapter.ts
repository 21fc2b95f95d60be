import { randomUUID } from "node:crypto";
import {
  type ColumnType,
  ColumnTypeEnum,
  DriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

const identity = (text: string): unknown => text;
const instant = (text: string): string => text.replace(" ", "T").replace(/\+00$/, "+00:00");
const textArray = (pg.types.getTypeParser as (oid: number) => (text: string) => unknown)(1009);

/** What PostgreSQL's catalogue and the table of migrations answer with, by OID: the engine's type, and its value from text. */
const columns: Readonly<Record<number, readonly [ColumnType, (text: string) => unknown]>> = {
  16: [ColumnTypeEnum.Boolean, (text) => text === "t"],
  18: [ColumnTypeEnum.Character, identity],
  19: [ColumnTypeEnum.Text, identity],
  20: [ColumnTypeEnum.Int64, identity],
  21: [ColumnTypeEnum.Int32, Number],
  23: [ColumnTypeEnum.Int32, Number],
  25: [ColumnTypeEnum.Text, identity],
  26: [ColumnTypeEnum.Int64, identity],
  1009: [ColumnTypeEnum.TextArray, textArray],
  1043: [ColumnTypeEnum.Text, identity],
  1184: [ColumnTypeEnum.DateTime, instant],
};

const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number) => columns[oid]?.[1] ?? identity) as typeof pg.types.getTypeParser,
};

/** One connection, as the schema engine wants it. Prisma's own adapter splits scripts at `;`, which breaks PL/pgSQL. */
class EngineConnection implements SqlDriverAdapter {
  readonly provider = "postgres";
  readonly adapterName = "slipway";

  constructor(
    private readonly client: pg.Client,
    readonly dispose: () => Promise<void>,
  ) {}

  async queryRaw({ sql, args }: SqlQuery): Promise<SqlResultSet> {
    const query: pg.QueryArrayConfig = { text: sql, values: args, rowMode: "array", types };
    const { fields, rows } = await this.client.query<unknown[]>(query).catch(refused);
    return {
      columnNames: fields.map((field) => field.name),
      columnTypes: fields.map((field) => columns[field.dataTypeID]?.[0] ?? ColumnTypeEnum.Text),
      rows,
    };
  }

  async executeRaw({ sql, args }: SqlQuery): Promise<number> {
    return (await this.client.query(sql, args).catch(refused)).rowCount ?? 0;
  }

  /** Several statements in one message are one transaction: a script that fails leaves nothing behind. */
  async executeScript(script: string): Promise<void> {
    await this.client.query(script).catch(refused);
  }

  startTransaction(): Promise<never> {
    return Promise.reject(new Error("The schema engine runs whole scripts, no transactions."));
  }

  getConnectionInfo = () => ({ schemaName: "public", supportsRelationJoins: true });
}

/**
 * Hands the engine connections to the database at `url`, and to shadow databases of its own on the same server.
 * The engine leaves its connection open, and with it its lock: `close` ends it.
 */
export function engineAdapter(url: string): { factory: SqlMigrationAwareDriverAdapterFactory; close(): Promise<void> } {
  const open: pg.Client[] = [];
  const connect = async (address: string): Promise<pg.Client> => {
    const client = new pg.Client({
      connectionString: address,
      options: "-c timezone=UTC",
      application_name: "slipway-migrate",
    });
    await client.connect();
    open.push(client);
    return client;
  };
  const factory: SqlMigrationAwareDriverAdapterFactory = {
    provider: "postgres",
    adapterName: "slipway",
    async connect() {
      const client = await connect(url);
      return new EngineConnection(client, () => client.end());
    },
    // Given only an address, the engine would take the real database for its shadow and replay the migrations on it.
    async connectToShadowDb() {
      const name = `slipway_shadow_${randomUUID()}`;
      const admin = await connect(url);
      await admin.query(`CREATE DATABASE "${name}"`);
      const shadow = new URL(url);
      shadow.pathname = name;
      const client = await connect(shadow.href);
      return new EngineConnection(client, async () => {
        await client.end();
        await admin.query(`DROP DATABASE "${name}"`);
      });
    },
  };
  return { factory, close: async () => void (await Promise.all(open.map((client) => client.end()))) };
}

function refused(error: unknown): never {
  if (!(error instanceof pg.DatabaseError)) throw error;
  const { code = "", severity = "ERROR", message, detail, column, hint } = error;
  throw new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
}
