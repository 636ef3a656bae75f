// Small helpers that the other scripts share. Text is only ever put in as text.

/**
 * An element with attributes and children. Children are elements or strings; strings become text.
 * There is no way to put in markup.
 */
export function make(name, attributes = {}, ...children) {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
        if (value === true) element.setAttribute(key, '');
        else if (value !== false && value !== undefined) element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
}

/** The colour that a custom property has now, in light or dark, as "rgb(…)". */
export function colour(property) {
    const probe = make('i', { hidden: true });
    probe.style.color = `var(${property})`;
    document.body.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
}

/** Calls back whenever light turns dark or dark light. */
export function onTheme(change) {
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', change);
    document.addEventListener('parallax:theme', change);
}

/** Whether the reader asked for stillness. */
export function still() {
    return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/**
 * Fetches JSON from this server.
 *
 * @throws {Error} in words that may be shown, where there is no answer or not the wanted one
 */
export async function fetchJson(url, signal) {
    const answer = await fetch(url, { signal, headers: { Accept: 'application/json' } });
    if (!answer.ok) {
        await answer.body?.cancel();
        throw new Error(`the server answered ${answer.status}`);
    }
    return answer.json();
}

/** "1 incident", "2 incidents", "1,204 incidents". */
export function plural(number, one, many = `${one}s`) {
    return `${number.toLocaleString('en')} ${number === 1 ? one : many}`;
}

/** What a list of killed amounts to, in words: unknown is never nought. */
export function killedInWords(killed, unknown) {
    const open = unknown > 0 ? `${plural(unknown, 'incident')} without a number` : '';
    if (killed === null) return 'number killed not stated';
    const known = `${killed.toLocaleString('en')} killed`;
    return open ? `${known}, ${open}` : known;
}

/**
 * Where the scripts find what to ask the server for: an element with the id "view", if there is
 * one, tells it for a list that was exchanged in place; otherwise the element itself does.
 */
export function source(element, key) {
    return document.getElementById('view')?.dataset[key] ?? element.dataset[key] ?? '';
}

/** Calls back after a part of the page was exchanged by htmx. */
export function onExchange(change) {
    document.addEventListener('htmx:afterSettle', change);
}
