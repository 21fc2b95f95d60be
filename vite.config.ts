import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}

export default defineConfig({
  plugins: [tailwindcss(), remix(remixConfig)],
  resolve: { alias: { "~": fileURLToPath(new URL("./app", import.meta.url)) } },
  build: { target: "es2022", sourcemap: false },
  // Of the server's build and the browser's, which must agree on its name: no hash, which differs between them. A page may run it twice.
  worker: { format: "iife", rollupOptions: { output: { entryFileNames: "[name].js" } } },
  server: { host: "127.0.0.1" },
});
