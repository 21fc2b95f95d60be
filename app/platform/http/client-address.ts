import { isIP } from "node:net";

/** An address as proxies write it, without its port; null for words such as `unknown`. */
function addressIn(entry: string): string | null {
  const text = entry.trim();
  const bare = /^\[(.+)\](:\d+)?$/.exec(text)?.[1] ?? /^([\d.]+):\d+$/.exec(text)?.[1] ?? text;
  const mapped = /^::ffff:([\d.]+)$/i.exec(bare)?.[1] ?? bare;
  return isIP(mapped) ? mapped : null;
}

/**
 * The address that a request comes from. Each proxy appends to X-Forwarded-For whom it was asked by, so behind `hops` proxies of
 * one's own the entry that many from the end is the last that was not written by the client; without any it is the
 * socket's. One that cannot be read, or is missing, is the socket's too.
 */
export function clientAddress(headers: Headers, socketAddress: string, hops: number): string {
  const socket = addressIn(socketAddress) ?? socketAddress;
  if (hops === 0) return socket;
  const entry = (headers.get("x-forwarded-for") ?? "").split(",").at(-hops);
  return addressIn(entry ?? "") ?? socket;
}
