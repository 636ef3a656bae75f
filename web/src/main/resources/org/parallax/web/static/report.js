// The text of a report with its claims: what is under the mouse or has the focus is shown beside
// it. All readings are in the page; without scripts they stand there in full.
const text = document.querySelector('.report .text');
const readings = document.querySelector('.report .readings');

const KINDS = 'parallax.kinds';

class Reading {
    constructor(words, panel) {
        this.words = words;
        this.panel = panel;
        this.marks = [...document.querySelectorAll('mark.claim')];
        this.help = document.createElement('p');
        this.help.className = 'reading-help';
        this.help.textContent =
            'Point at marked words, or go to them with Tab and the arrow keys, to see how they were read.';
    }

    start() {
        this.panel.classList.add('one');
        this.panel.prepend(this.help, this.all());
        for (const mark of this.marks) {
            mark.addEventListener('mouseenter', () => this.show(mark));
            mark.addEventListener('focus', () => this.show(mark));
            mark.addEventListener('click', () => this.keep(mark));
            mark.addEventListener('keydown', event => this.move(event, mark));
        }
        document.addEventListener('keydown', event => {
            if (event.key === 'Escape') this.show(undefined);
        });
        this.switches();
        this.follow();
        addEventListener('hashchange', () => this.follow());
    }

    /** Shows what the address names: a claim's words ("m-" and its id) or its reading. */
    follow() {
        const named = decodeURIComponent(location.hash.slice(1)).replace(/^m-/, '');
        const linked = this.marks.find(mark => named !== '' && claimsOf(mark).includes(named));
        if (!linked) return;
        this.show(linked, [named]);
        linked.scrollIntoView({ block: 'center' });
    }

    /** A switch between one reading and all of them. */
    all() {
        const box = document.createElement('input');
        box.type = 'checkbox';
        box.addEventListener('change', () => {
            this.panel.classList.toggle('one', !box.checked);
            this.help.hidden = box.checked;
        });
        const label = document.createElement('label');
        label.append(box, ' Show all readings');
        const line = document.createElement('p');
        line.className = 'no-print';
        line.append(label);
        return line;
    }

    show(mark, wanted = mark ? claimsOf(mark) : []) {
        for (const reading of this.panel.querySelectorAll('.reading')) {
            reading.classList.toggle('shown', wanted.includes(reading.id));
        }
        for (const other of this.marks) {
            other.classList.toggle('open', claimsOf(other).some(id => wanted.includes(id)));
        }
        if (this.panel.classList.contains('one')) this.help.hidden = wanted.length > 0;
    }

    /** A click keeps the claim in the address, so that it can be passed on. */
    keep(mark) {
        this.show(mark);
        history.replaceState(null, '', `#m-${claimsOf(mark).at(-1) ?? ''}`);
    }

    move(event, mark) {
        const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (by === undefined) return;
        const stops = this.marks.filter(it => it.hasAttribute('tabindex'));
        stops[stops.indexOf(mark) + by]?.focus();
        event.preventDefault();
    }

    /** Kinds of claims that are switched off stay so on the next report. */
    switches() {
        const off = new Set((localStorage.getItem(KINDS) ?? '').split(',').filter(Boolean));
        for (const box of document.querySelectorAll('input[data-kind]')) {
            const kind = box.dataset.kind;
            const apply = () => this.words.classList.toggle(`without-${kind}`, !box.checked);
            box.hidden = false;
            box.checked = !off.has(kind);
            apply();
            box.addEventListener('change', () => {
                if (box.checked) off.delete(kind);
                else off.add(kind);
                localStorage.setItem(KINDS, [...off].join(','));
                apply();
            });
        }
    }
}

/** The ids of the claims that a mark is part of, the shortest of them last. */
function claimsOf(mark) {
    return (mark.dataset.claims ?? '').split(' ').filter(Boolean);
}

if (text && readings) new Reading(text, readings).start();
