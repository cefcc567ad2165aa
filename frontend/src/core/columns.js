/** @typedef {import('./types.js').Columns} Columns */

const ARRAYS = {u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array, f32: Float32Array};
const NEEDED = ['key', 'startDay', 'endDay', 'x', 'y', 'type', 'status', 'datePrecision', 'placePrecision', 'review', 'dataset', 'country', 'radiusKm', 'killed', 'injured', 'confidence'];

/**
 * How many bytes the whole answer has, as soon as its header is there.
 * @param {Uint8Array} start the first bytes of it
 * @returns {number | null} null: the header is not complete yet
 */
export function columnsSize(start) {
    const data = headerEnd(start);
    if (data === null || data > start.length) return null;
    const {count, columns} = headerOf(start, data);
    return columns.reduce((/** @type {number} */ most, /** @type {{type: keyof typeof ARRAYS, offset: number}} */ {type, offset}) => Math.max(most, data + offset + count * (ARRAYS[type]?.BYTES_PER_ELEMENT ?? 0)), data);
}

/** @param {Uint8Array} bytes @returns {number | null} where the data begin */
function headerEnd(bytes) {
    if (bytes.length < 8) return null;
    if (String.fromCharCode(...bytes.subarray(0, 4)) !== 'DLC1') throw new Error('These are no event columns of version 1');
    return 8 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true);
}

/** @param {Uint8Array} bytes @param {number} data */
const headerOf = (bytes, data) => JSON.parse(new TextDecoder().decode(bytes.slice(8, data))); // a copy, for shared memory can't be decoded

/**
 * Decodes docs/columns.md, format version 1, without copying the columns.
 * @param {ArrayBufferLike} buffer
 * @returns {Columns}
 */
export function decodeColumns(buffer) {
    const bytes = new Uint8Array(buffer), data = headerEnd(bytes);
    if (data === null) throw new Error('These are no event columns of version 1');
    if (data > bytes.length) throw new Error('The event columns end within their header');
    const header = headerOf(bytes, data);
    const count = header.count;
    /** @type {any} */
    const columns = {count, rejected: header.rejected ?? 0, sections: header.sections};
    if (header.mode === 'aggregates') Object.assign(columns, {remote: true, extent: header.extent ? {start: header.extent[0], end: header.extent[1] + 1} : null});
    for (const list of ['types', 'families', 'statuses', 'datePrecisions', 'placePrecisions', 'reviews', 'countries', 'datasets', 'actors']) columns[list] = header[list] ?? [];
    for (const {name, type, offset} of header.columns) columns[name] = view(buffer, name, type, data + offset, count);
    for (const name of NEEDED) if (!columns[name]) throw new Error(`The event columns lack ${name}`);
    columns.actor ??= new Uint16Array(0); // a server that tells no actors
    if (columns.sections.reduce((/** @type {number} */ a, /** @type {number} */ b) => a + b, 0) !== count) throw new Error('The sections of the event columns do not add up');
    columns.typeFamily = Uint8Array.from(header.typeFamily);
    columns.family = bytesLike(columns.key, count);
    for (let row = 0; row < count; row++) columns.family[row] = columns.typeFamily[columns.type[row]];
    return columns;
}

/** Where arrays lie: of this thread alone, or seen by a worker too. @typedef {new (bytes: number) => ArrayBuffer | SharedArrayBuffer} Memory */

/** A column of bytes in the kind of memory that another column lies in: shared or not. @param {{buffer: ArrayBufferLike}} like @param {number} count */
export function bytesLike({buffer}, count) {
    const Memory = /** @type {ArrayBufferConstructor} */ (buffer.constructor);
    return new Uint8Array(new Memory(count));
}

/** @param {ArrayBufferLike} buffer @param {string} name @param {string} type @param {number} at @param {number} count */
function view(buffer, name, type, at, count) {
    const Kind = ARRAYS[/** @type {keyof typeof ARRAYS} */ (type)];
    if (!Kind) throw new Error(`The column ${name} is of the unknown type ${type}`);
    if (at + count * Kind.BYTES_PER_ELEMENT > buffer.byteLength) throw new Error(`The event columns end within ${name}`);
    return new Kind(/** @type {ArrayBuffer} */ (buffer), at, count);
}

/** Rows that have a date: sections a and b. @param {Columns} columns */
export const isDated = (columns, /** @type {number} */ row) => row < columns.sections[0] + columns.sections[1];

/** Rows that have a place: sections a and c. @param {Columns} columns @param {number} row */
export function isLocated(columns, row) {
    const [a, b, c] = columns.sections;
    return row < a || row >= a + b && row < a + b + c;
}

/** First and last day of all dated events as a half-open interval; null without any. @param {Columns} columns */
export function extentOf(columns) {
    if (columns.remote) return columns.extent ?? null;
    const [a, b] = columns.sections;
    if (a + b === 0) return null;
    let start = Infinity, last = -Infinity;
    for (let row = 0; row < a + b; row++) {
        if (columns.startDay[row] < start) start = columns.startDay[row];
        if (columns.endDay[row] > last) last = columns.endDay[row];
    }
    return {start, end: last + 1};
}
