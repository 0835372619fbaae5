export { HttpEmbedder, type HttpEmbedderOptions } from './http-embedder.js';
