// Data blocks of a file that holds the page: zlib as base64, so that nothing in the data can be markup.

/** @param {Element | null} block @returns {Promise<Response>} what is packed in it */
async function open(block) {
    if (!block) throw new Error('This file is cut short. Copy or download it again');
    if (typeof DecompressionStream === 'undefined') throw new Error('This browser is too old for the file. Open it in Chrome or Edge 103, Firefox 113, Safari 16.4 or newer');
    const {readable, writable} = new DecompressionStream('deflate'), writer = writable.getWriter();
    const written = Promise.all([writer.write(bytesOf((block.textContent ?? '').trim())), writer.close()]);
    written.catch(() => {}); // the reader is told as well
    return await new Response(readable);
}

/** @param {Element | null} block */
export const inflateBytes = async block => (await open(block)).arrayBuffer();

/** @param {Element | null} block */
export const inflateText = async block => (await open(block)).text();

/** @param {Element | null} block @returns {Promise<any>} */
export const inflateJson = async block => (await open(block)).json();

/** @param {string} base64 */
function bytesOf(base64) {
    const binary = atob(base64), bytes = new Uint8Array(binary.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
    return bytes;
}
