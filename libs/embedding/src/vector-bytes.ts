const BYTES = Float32Array.BYTES_PER_ELEMENT;

/** A vector as it is stored: 32-bit floats, least byte first. */
export function toBytes(vector: Float32Array): Buffer {
  const bytes = Buffer.alloc(vector.length * BYTES);
  for (let place = 0; place < vector.length; place++) bytes.writeFloatLE(vector[place]!, place * BYTES);
  return bytes;
}

export function fromBytes(bytes: Buffer): Float32Array {
  const vector = new Float32Array(bytes.length / BYTES);
  for (let place = 0; place < vector.length; place++) vector[place] = bytes.readFloatLE(place * BYTES);
  return vector;
}
