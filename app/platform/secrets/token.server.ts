import { createHash, randomBytes } from "node:crypto";

/** What stands in the database for a token or a session id: its SHA-256 in hex. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** 256 random bits for a link or a session cookie; only its hash is kept. */
export const newToken = (): string => randomBytes(32).toString("base64url");
