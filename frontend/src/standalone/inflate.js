// Data blocks of a file that holds the page: zlib as base64, so that nothing in the data can be markup.

/** @param {Element | null} block @returns {Promise<ArrayBuffer>} what is packed in it */
export async function inflateBlock(block) {
    if (!block) throw new Error('This file is cut short. Copy or download it again');
    if (typeof DecompressionStream === 'undefined') throw new Error('This browser is too old for the file. Open it in Chrome or Edge 103, Firefox 113, Safari 16.4 or newer');
    const packed = new Blob([bytesOf((block.textContent ?? '').trim())]);
    return await new Response(packed.stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer();
}

/** @param {Element | null} block */
export const inflateText = async block => new TextDecoder().decode(await inflateBlock(block));

/** @param {string} base64 */
function bytesOf(base64) {
    const binary = atob(base64), bytes = new Uint8Array(binary.length);
    for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
    return bytes;
}
