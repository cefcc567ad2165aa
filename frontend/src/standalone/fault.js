/** Says in place of the map why the file can not be shown. @param {unknown} error */
export function showFault(error) {
    const place = document.getElementById('opening'), {message} = /** @type {Error} */ (error);
    if (place) place.textContent = `${message}.`;
    document.documentElement.dataset.ready = 'failed';
}
