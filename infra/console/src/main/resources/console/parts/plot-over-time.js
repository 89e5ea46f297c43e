import Plot from '../libraries/uplot/uPlot.esm.js';

const HEIGHT = 280;
const COLORS = ['--bs-blue', '--bs-orange', '--bs-teal'];
const MOVED_COLORS = ['--bs-green', '--bs-red'];
const KINDS = ['students', 'staff', 'parents'];

/** So many imports are shown as points, too. */
const MOST_POINTS = 40;

/** What the time axis is divided by: imports are told apart by days. */
const DAYS = [1, 2, 7, 14, 28, 91, 182, 364].map((days) => days * 24 * 60 * 60);

/** Bars take half of the room that they have, and are at most so wide. */
const BARS = [0.5, 24];

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = new URL('../libraries/uplot/uPlot.min.css', import.meta.url).href;
document.head.append(sheet);

/**
 * Lines of how many there are after each import, and bars of what each added and removed. `points`, `labels` of the lines
 * and `movedLabels` of the bars are set as properties. As wide as the page lets it be, in the page's colors.
 */
class PlotOverTime extends HTMLElement {
  #plots = [];
  #size = new ResizeObserver(() => this.#plots.forEach((plot) => plot.setSize({ width: this.clientWidth, height: HEIGHT })));
  #colors = new MutationObserver(() => this.#draw());

  connectedCallback() {
    this.classList.add('d-block', 'mb-3');
    queueMicrotask(() => this.#draw());
    this.#size.observe(this);
    this.#colors.observe(document.documentElement, { attributeFilter: ['data-bs-theme', 'lang'] });
  }

  disconnectedCallback() {
    this.#size.disconnect();
    this.#colors.disconnect();
    this.#plots.forEach((plot) => plot.destroy());
    this.#plots = [];
  }

  #draw() {
    this.#plots.forEach((plot) => plot.destroy());
    const color = (name) => getComputedStyle(this).getPropertyValue(name);
    const times = this.points.map(({ at }) => Date.parse(at) / 1000);
    const lines = KINDS.map((kind, index) => ({
      label: this.labels[index], stroke: color(COLORS[index]), width: 2, points: { show: times.length < MOST_POINTS } }));
    const bars = MOVED_COLORS.map((name, index) => ({
      label: this.movedLabels[index], stroke: color(name), fill: color(name), paths: Plot.paths.bars({ size: BARS }),
      points: { show: false } }));
    const sum = (moved) => this.points.map((point) => KINDS.reduce((all, kind) => all + point[kind][moved], 0));
    const most = (_, low, high) => [Math.min(0, low * 1.05), Math.max(1, high * 1.05)];
    this.#plots = [
      this.#plot(lines, most, [times, ...KINDS.map((kind) => this.points.map((point) => point[kind].total))], color),
      this.#plot(bars, most, [times, sum('added'), sum('removed').map((count) => -count)], color)];
  }

  #plot(series, range, data, color) {
    const stroke = color('--bs-body-color');
    const grid = { stroke: color('--bs-border-color'), width: 1 };
    return new Plot({
      width: this.clientWidth, height: HEIGHT, series: [{}, ...series], axes: [{ stroke, grid, incrs: DAYS }, { stroke, grid }],
      scales: { y: { range } }, cursor: { show: false }, legend: { live: false },
    }, data, this);
  }
}

customElements.define('plot-over-time', PlotOverTime);
