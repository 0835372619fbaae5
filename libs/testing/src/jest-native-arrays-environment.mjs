import { TestEnvironment } from 'jest-environment-node';

/**
 * Jest gives tests typed arrays of their own, which native packages (ONNX) do not take for typed arrays. Here both have
 * the same. Chosen by `@jest-environment` at the top of a test file.
 */
export default class NativeArraysEnvironment extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    Object.assign(this.global, { Float32Array, BigInt64Array });
  }
}
