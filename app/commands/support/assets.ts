import sirv from "sirv";

/** Answers files of a folder, as the build compressed them where the browser takes that. Names of `/assets/` hold a hash. */
export const assetsOf = (folder: string) =>
  sirv(folder, {
    etag: true,

    gzip: true,
    brotli: true,
    setHeaders: (response, pathname) => {
      response.setHeader("X-Content-Type-Options", "nosniff");
      if (pathname.startsWith("/assets/")) response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    },
  });
