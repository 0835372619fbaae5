/** Wire types of protocol buffers. */
const VARINT = 0;
const LENGTH_DELIMITED = 2;

function varint(value: number): number[] {
  const bytes: number[] = [];
  for (; value > 0x7f; value = Math.floor(value / 0x80)) bytes.push((value & 0x7f) | 0x80);
  return [...bytes, value];
}

const number = (field: number, value: number): Buffer =>
  Buffer.from([...varint(field * 8 + VARINT), ...varint(value)]);

function bytes(field: number, content: Buffer | string): Buffer {
  const data = Buffer.from(content as Buffer);
  return Buffer.concat([
    Buffer.from([...varint(field * 8 + LENGTH_DELIMITED), ...varint(data.length)]),
    data,
  ]);
}

const message = (field: number, ...parts: Buffer[]): Buffer => bytes(field, Buffer.concat(parts));

// Field numbers of onnx.proto: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
const FLOAT = 1;
const INT64 = 7;

/** `ValueInfoProto`: a tensor with a name; a text among its dimensions is one that varies. */
function value(field: number, name: string, type: number, dimensions: (number | string)[]): Buffer {
  const shape = dimensions.map((size) =>
    message(1, typeof size === 'number' ? number(1, size) : bytes(2, size)),
  );
  return message(field, bytes(1, name), message(2, message(1, number(1, type), message(2, ...shape))));
}

/**
 * An ONNX model that looks each token up in a table: `last_hidden_state` = Gather(rows, `input_ids`). Reads the
 * attention mask as real models do, and makes nothing of it.
 */
export function embeddingTableModel(rows: number[][]): Buffer {
  const dimension = rows[0]!.length;
  const data = Buffer.alloc(rows.length * dimension * 4);
  rows.flat().forEach((weight, place) => data.writeFloatLE(weight, place * 4));
  const table = [
    number(1, rows.length),
    number(1, dimension),
    number(2, FLOAT),
    bytes(8, 'table'),
    bytes(9, data),
  ];
  const gather = [
    bytes(1, 'table'),
    bytes(1, 'input_ids'),
    bytes(2, 'last_hidden_state'),
    bytes(4, 'Gather'),
  ];
  const tokens = ['batch', 'tokens'];
  const graph = [
    message(1, ...gather),
    bytes(2, 'table-lookup'),
    message(5, ...table),
    value(11, 'input_ids', INT64, tokens),
    value(11, 'attention_mask', INT64, tokens),
    value(12, 'last_hidden_state', FLOAT, [...tokens, dimension]),
  ];
  const irVersion = number(1, 8);
  const operators = message(8, bytes(1, ''), number(2, 13));
  return Buffer.concat([irVersion, message(7, ...graph), operators]);
}
