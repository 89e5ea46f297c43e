import Plot from '../libraries/uplot/uPlot.esm.js';

const HEIGHT = 280;
const COLORS = ['--bs-blue', '--bs-orange', '--bs-teal'];
const KINDS = ['students', 'staff', 'parents'];

const sheet = document.createElement('link');
sheet.rel = 'stylesheet';
sheet.href = new URL('../libraries/uplot/uPlot.min.css', import.meta.url).href;
document.head.append(sheet);

/** Lines over the imports; `points` and `labels` are set as properties. It is as wide as the page lets it be. */
class PlotOverTime extends HTMLElement {
  #plot;
  #observer = new ResizeObserver(() => this.#plot?.setSize({ width: this.clientWidth, height: HEIGHT }));

  connectedCallback() {
    this.classList.add('d-block', 'mb-3');
    queueMicrotask(() => this.#draw());
    this.#observer.observe(this);
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    this.#plot?.destroy();
  }

  #draw() {
    const style = getComputedStyle(this);
    const ink = style.getPropertyValue('--bs-body-color');
    const grid = { stroke: style.getPropertyValue('--bs-border-color'), width: 1 };
    const times = this.points.map(({ at }) => Date.parse(at) / 1000);
    const series = KINDS.map((kind, index) => ({
      label: this.labels[index], stroke: style.getPropertyValue(COLORS[index]), width: 2, points: { show: times.length < 40 } }));
    this.#plot = new Plot({
      width: this.clientWidth, height: HEIGHT, series: [{}, ...series],
      axes: [{ stroke: ink, grid }, { stroke: ink, grid }],
      scales: { y: { range: (_, low, high) => [0, Math.max(1, high * 1.05)] } },
      cursor: { show: false }, legend: { live: false },
    }, [times, ...KINDS.map((kind) => this.points.map((point) => point[kind].total))], this);
  }
}

customElements.define('plot-over-time', PlotOverTime);
