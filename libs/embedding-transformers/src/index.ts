export {
  EmbedderModelNotLoadedError,
  EmbedderPackageMissingError,
  TransformersEmbedder,
  type TransformersEmbedderOptions,
} from './transformers-embedder.js';
