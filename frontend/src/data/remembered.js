// What the browser keeps from one visit to the next; in a frame without an origin it keeps nothing.

/** @param {string} name @returns {string | null} */
export function recall(name) {
    try {
        return localStorage.getItem(name);
    } catch {
        return null;
    }
}

/** @param {string} name @param {string} value */
export function remember(name, value) {
    try {
        localStorage.setItem(name, value);
    } catch {
        // then it is as it was next time
    }
}
