// Full-text search as the server's: every word must be there, as the beginning of a word, whatever its accents and capitals.

/** @param {string} text @returns {string[]} */
const wordsOf = text => text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** @param {string} text @returns {string} its words, each after a space */
export const foldText = text => wordsOf(text).map(word => ` ${word}`).join('');

/** @param {string} query @returns {(folded: string) => boolean} tells of what `foldText` gave; nothing matches a query without a word */
export function wordTest(query) {
    const words = wordsOf(query).slice(0, 20);
    return folded => words.length > 0 && words.every(word => folded.includes(` ${word}`));
}
