export { answerOf, EmbeddingServer, reply, type Misbehaviour } from './embedding-server.js';
export { givenMeilisearch, isMeilisearchInstalled, MeilisearchServer } from './meilisearch.js';
export { PostgresServer } from './postgres.js';
export { RedisServer } from './redis.js';
export { findFreePort, ServerProcess } from './server-process.js';
