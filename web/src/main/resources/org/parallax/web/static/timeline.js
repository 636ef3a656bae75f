// The days of the overview: a bar for each month, week or day. Drawing the mouse or a finger over
// bars puts their days into the filter; the filter's two fields do the same for the keyboard.
import {
    colour, fetchJson, killedInWords, make, onExchange, onTheme, plural, source,
} from './dom.js';

const CLICK_PX = 4;

class Timeline {
    constructor(element) {
        this.element = element;
        this.shown = 'incidents';
        this.chart = make('div', { class: 'chart', role: 'img', 'aria-label': 'Incidents by days' });
        this.brush = make('div', { class: 'brush', hidden: true });
        this.status = make('p', { class: 'quiet', role: 'status' });
        this.body = make('tbody');
    }

    async start() {
        await import('./vendor/echarts/echarts.common.min.js');
        this.element.replaceChildren(this.choice(), this.chart, this.status, this.table());
        this.plot = globalThis.echarts.init(this.chart, null, { renderer: 'svg' });
        this.chart.append(this.brush);
        this.listen();
        await this.refresh();
        onExchange(() => this.refresh());
        onTheme(() => this.draw());
        new ResizeObserver(() => this.plot.resize()).observe(this.chart);
    }

    choice() {
        const radios = [['incidents', 'Incidents'], ['killed', 'Killed']].map(([value, name]) => {
            const radio = make('input', {
                type: 'radio', name: 'timeline-shows', value, checked: value === this.shown,
            });
            radio.addEventListener('change', () => {
                this.shown = value;
                this.draw();
            });
            return make('label', {}, radio, ` ${name}`);
        });
        return make(
            'fieldset',
            { class: 'chart-head' },
            make('legend', { class: 'spoken' }, 'What the bars show'),
            ...radios);
    }

    table() {
        const head = make(
            'tr',
            {},
            ...['Days', 'Incidents', 'Killed, best', 'Low to high', 'Not stated'].map(name =>
                make('th', { scope: 'col' }, name)));
        return make(
            'details',
            {},
            make('summary', {}, 'The same as a table'),
            make(
                'div',
                { class: 'wide', tabindex: '0', role: 'region', 'aria-label': 'Incidents by days' },
                make('table', {}, make('thead', {}, head), this.body)));
    }

    async refresh() {
        try {
            const answer = await fetchJson(source(this.element, 'days'));
            this.bins = answer.bins;
            this.unit = answer.unit;
            this.undated = answer.undated;
            this.draw();
        } catch (error) {
            this.complain(error);
        }
    }

    draw() {
        this.plot.setOption(this.option(), { notMerge: true });
        this.chart.setAttribute('aria-label', this.summary());
        this.status.textContent = this.undated > 0
            ? `${plural(this.undated, 'incident')} without a day ${this.undated === 1 ? 'is' : 'are'} not shown here.`
            : '';
        this.body.replaceChildren(...this.bins.map(row));
    }

    /** "Incidents by month, January 2024 to …: 214 in all, most in …" */
    summary() {
        if (this.bins.length === 0) return 'No incident has a day.';
        const all = this.bins.reduce((sum, bin) => sum + bin.incidents, 0);
        const most = this.bins.reduce((a, b) => (b.incidents > a.incidents ? b : a));
        return `Incidents by ${this.unit}, ${this.bins[0].from} to ${this.bins.at(-1).to}: `
            + `${all.toLocaleString('en')} in all, most (${most.incidents.toLocaleString('en')}) `
            + `in ${name(most)}. Drag over bars to filter by their days, or use the fields From and To.`;
    }

    option() {
        const quiet = colour('--quiet');
        return {
            animation: false,
            textStyle: { fontFamily: getComputedStyle(this.chart).fontFamily },
            grid: { left: 8, right: 40, top: 12, bottom: 4, containLabel: true },
            tooltip: {
                trigger: 'axis',
                // drawn, not put in as markup
                renderMode: 'richText',
                confine: true,
                axisPointer: { type: 'shadow' },
                backgroundColor: colour('--paper'),
                borderColor: colour('--edge'),
                textStyle: { color: colour('--ink'), fontSize: 13 },
                formatter: ([at]) => tip(this.bins[at.dataIndex]),
            },
            xAxis: {
                type: 'category',
                data: this.bins.map(shortName),
                axisLine: { lineStyle: { color: quiet } },
                axisTick: { show: false },
                axisLabel: { color: quiet, hideOverlap: true },
            },
            yAxis: {
                type: 'value',
                minInterval: 1,
                axisLabel: { color: quiet },
                splitLine: { lineStyle: { color: colour('--line') } },
            },
            series: this.shown === 'incidents' ? this.incidents() : this.killed(),
        };
    }

    incidents() {
        return [{
            type: 'bar',
            barCategoryGap: '15%',
            itemStyle: { color: colour('--range') },
            data: this.bins.map(bin => bin.incidents),
        }];
    }

    /** A bar from low to high, a mark at best, and a ring on the ground where nothing is stated. */
    killed() {
        const of = key => this.bins.map(bin => (bin.killed ? bin.killed[key] : '-'));
        const range = this.bins.map(bin => (bin.killed ? bin.killed.high - bin.killed.low : '-'));
        const unstated = this.bins.map(bin => (!bin.killed && bin.incidents > 0 ? 0 : '-'));
        return [
            { type: 'bar', stack: 'range', data: of('low'), itemStyle: { color: 'transparent' } },
            { type: 'bar', stack: 'range', data: range, itemStyle: { color: colour('--range') } },
            {
                type: 'scatter', symbol: 'rect', symbolSize: [10, 4], z: 5,
                data: of('best'), itemStyle: { color: colour('--best') },
            },
            {
                type: 'scatter', symbol: 'circle', symbolSize: 7, z: 5, data: unstated,
                itemStyle: { color: colour('--paper'), borderColor: colour('--quiet'), borderWidth: 1.5 },
            },
        ];
    }

    listen() {
        let from;
        const x = event => event.clientX - this.chart.getBoundingClientRect().left;
        const end = () => {
            from = undefined;
            this.brush.hidden = true;
        };
        this.chart.addEventListener('pointerdown', event => {
            if (event.button === 0 && this.bins?.length > 0) from = x(event);
        });
        this.chart.addEventListener('pointermove', event => {
            if (from === undefined) return;
            if (Math.abs(x(event) - from) > CLICK_PX) this.chart.setPointerCapture(event.pointerId);
            this.showBrush(from, x(event));
        });
        this.chart.addEventListener('pointerup', event => {
            if (from === undefined) return;
            const to = x(event);
            const one = Math.abs(to - from) <= CLICK_PX;
            const [first, last] = [from, one ? from : to].sort((a, b) => a - b).map(at => this.bin(at));
            end();
            this.filter(this.bins[first].from, this.bins[last].to);
        });
        this.chart.addEventListener('pointercancel', end);
        document.addEventListener('keydown', event => {
            if (event.key === 'Escape') end();
        });
    }

    showBrush(from, to) {
        this.brush.hidden = Math.abs(to - from) <= CLICK_PX;
        this.brush.style.left = `${Math.min(from, to)}px`;
        this.brush.style.width = `${Math.abs(to - from)}px`;
    }

    /** The bar at or nearest to a place in the chart, in pixels from its left. */
    bin(x) {
        const at = Math.round(this.plot.convertFromPixel({ xAxisIndex: 0 }, x));
        return Math.min(Math.max(at, 0), this.bins.length - 1);
    }

    filter(from, to) {
        const form = document.getElementById('filter');
        if (form) {
            form.elements.from.value = from;
            form.elements.to.value = to;
            form.requestSubmit();
        } else {
            const url = new URL(location.href);
            url.searchParams.set('from', from);
            url.searchParams.set('to', to);
            location.assign(url);
        }
    }

    complain(error) {
        this.status.textContent = `The days could not be shown: ${error.message}. The list has everything.`;
    }
}

/** "2024", "2024-03", "2024-03-04": as short as the bar is long. */
function name(bin) {
    if (bin.from === bin.to) return bin.from;
    const wholeYear = bin.from.endsWith('-01-01') && bin.to === `${bin.from.slice(0, 4)}-12-31`;
    if (wholeYear) return bin.from.slice(0, 4);
    const next = new Date(`${bin.to}T00:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    const wholeMonth = bin.from.endsWith('-01') && next.getUTCDate() === 1
        && bin.from.slice(0, 7) === bin.to.slice(0, 7);
    return wholeMonth ? bin.from.slice(0, 7) : `${bin.from} to ${bin.to}`;
}

/** For the axis, where a week is known by its first day. */
function shortName(bin) {
    return name(bin).split(' ')[0];
}

function tip(bin) {
    const lines = [name(bin), plural(bin.incidents, 'incident')];
    if (bin.incidents > 0) lines.push(killedInWords(bin.killed?.best ?? null, bin.unknown));
    if (bin.killed && bin.killed.low !== bin.killed.high) {
        lines.push(`from ${bin.killed.low} to ${bin.killed.high}`);
    }
    return lines.join('\n');
}

function row(bin) {
    const killed = bin.killed;
    const cells = [
        bin.incidents.toLocaleString('en'),
        killed ? killed.best.toLocaleString('en') : '–',
        killed ? `${killed.low}–${killed.high}` : '–',
        bin.unknown.toLocaleString('en'),
    ];
    return make(
        'tr',
        {},
        make('th', { scope: 'row' }, name(bin)),
        ...cells.map(text => make('td', { class: 'number' }, text)));
}

const element = document.getElementById('timeline');
if (element) {
    const timeline = new Timeline(element);
    timeline.start().catch(error => timeline.complain(error));
}
