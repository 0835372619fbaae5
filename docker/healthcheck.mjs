/** For HEALTHCHECK: `node docker/healthcheck.mjs URL` ends with 0 when the address answers with 2xx in time. */
const response = await fetch(process.argv[2], { signal: AbortSignal.timeout(4_000) }).catch(() => null);
process.exit(response?.ok ? 0 : 1);
