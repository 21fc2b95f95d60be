/** More was sent than a request may have; who reads its body gets this. */
export class BodyTooLarge extends Error {
  override readonly name = "BodyTooLarge";
}

const mega = 1024 * 1024;

/** Where files are streamed: one too large is still read to its end, or the browser would not show why it was refused. */
const streamed = /^\/founder\/applications\/[^/]+\/documents$/;

/** Most bytes that the body of a request may have: what is typed is small, a document has 20 MB at most. */
function mostOf({ url, headers }: Request): number {
  if (!headers.get("content-type")?.startsWith("multipart/form-data")) return 2 * mega;
  return streamed.test(new URL(url).pathname) ? 200 * mega : 21 * mega;
}

export interface Limited {
  readonly request: Request;
  /** Whether more than allowed was announced, or has come so far. */
  readonly exceeded: () => boolean;
}

/** The request with a body that ends with BodyTooLarge as soon as more has come than allowed; nothing is kept meanwhile. */
export function limitBody(request: Request): Limited {
  const most = mostOf(request);
  const announced = request.headers.get("content-length");
  // The HTTP parser lets no more through than was announced.
  if (!request.body || announced !== null) return { request, exceeded: () => Number(announced) > most };
  let read = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      read += chunk.byteLength;
      if (read > most) controller.error(new BodyTooLarge());
      else controller.enqueue(chunk);
    },
  });
  const init: RequestInit = { body: request.body.pipeThrough(counted), duplex: "half" };
  return { request: new Request(request, init), exceeded: () => read > most };
}
